package iommufd;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jlockdep.api.LockMap;

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

    /** Instead of destroyRwsem: the owner is one, each borrower one more; guarded by {@code CountingCtx.destroyWait}. */
    int waitCnt = 1;

    /** Tells jlockdep who counts in waitCnt, and who waits for it. */
    final LockMap waitMap = new LockMap(getClass().getSimpleName() + ".users");

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
