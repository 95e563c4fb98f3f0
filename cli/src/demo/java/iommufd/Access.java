package iommufd;

/** A driver's permission to use an address space, and the way to call that driver back. */
final class Access extends IommufdObject {
    /** Not final: a test may stand between the page table and the driver. */
    AccessOps ops;

    private final Ioas ioas;

    Access(IommufdCtx ctx, Ioas ioas, AccessOps ops) {
        super(ctx);
        this.ioas = ioas;
        this.ops = ops;
    }

    void attach() {
        ioas.iopt.addAccess(this);
    }

    void detach() {
        ioas.iopt.removeAccess(this);
    }

    @Override
    void destroyHook() {
        detach();
    }
}
