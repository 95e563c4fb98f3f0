package iommufd;

/** How a run may differ from the kernel's code. Each is looked at in exactly one place. */
enum Quirk {
    /** The driver guards its pages with a monitor. */
    MON,
    /** destroyRwsem is a plain lock, so that borrowers exclude each other as well. */
    X,
    /** Borrowing waits for a destroyer instead of giving up. */
    BLOCKING,
    /** The walk over the accesses stays locked while drivers are called back. */
    FORGETFUL
}
