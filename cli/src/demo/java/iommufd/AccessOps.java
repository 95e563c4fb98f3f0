package iommufd;

/** What a driver that borrows mappings must answer to. */
interface AccessOps {
    /** Lets go of all pages in the range before it returns. Called with the access borrowed and no other lock held. */
    void unmap(long iova, long length);
}
