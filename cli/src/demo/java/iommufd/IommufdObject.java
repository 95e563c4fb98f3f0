package iommufd;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Something that user space knows by a number: it is borrowed for the length of a call, and destroyed by its owner. */
abstract class IommufdObject {
    final int id;

    /**
     * Read-held while the object is borrowed, write-held while it is destroyed. Made here for all subclasses, on purpose:
     * the kernel too had one lock class for all kinds of objects at first, and was warned about destroying one kind while
     * borrowing another, which is fine.
     */
    final ReadWriteLock destroyRwsem;

    /** The owner is one, each borrower one more; guarded by {@code IommufdCtx.xaLock}. */
    int users = 1;

    IommufdObject(IommufdCtx ctx) {
        id = ctx.nextId();
        if (ctx.has(Quirk.X)) {
            destroyRwsem = new ExclusiveRwsem();
        } else {
            destroyRwsem = new ReentrantReadWriteLock();
        }
    }

    /** What remains to be done once nobody can find or borrow the object any more; destroyRwsem is write-held. */
    abstract void destroyHook();
}
