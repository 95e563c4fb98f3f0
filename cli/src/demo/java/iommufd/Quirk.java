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
    FORGETFUL,
    /** Borrowers are counted instead of holding destroyRwsem; that destroying waits for them is declared. */
    COUNTED,
    /** The same, but the walk over the accesses is what is declared. */
    WALK
}
