package iommufd;

import java.util.Set;
import org.jlockdep.api.LockMap;

/**
 * Borrowing as the kernel does it today: without a lock. Borrowers are counted, and destroying waits until the count is
 * nought. The deadlock is the same, and there is no lock to see it by: so the wait is declared.
 */
final class CountingCtx extends IommufdCtx {
    private final Object destroyWait = new Object();
    private final boolean tellsOfWalk;
    /** Held around the walk over the accesses, as if destroying waited for all of it. */
    private final LockMap unmapMap = new LockMap("unmap_map");

    CountingCtx(Set<Quirk> quirks) {
        super(quirks);
        tellsOfWalk = has(Quirk.WALK);
    }

    @Override
    boolean lockObj(IommufdObject object) {
        synchronized (destroyWait) {
            if (object.waitCnt == 0 || !addUser(object)) {
                return false;
            }
            object.waitCnt++;
        }
        if (!tellsOfWalk) {
            object.waitMap.acquireShared();
        }
        return true;
    }

    @Override
    void putObj(IommufdObject object) {
        if (!tellsOfWalk) {
            object.waitMap.release();
        }
        synchronized (destroyWait) {
            removeUser(object);
            object.waitCnt--;
            destroyWait.notifyAll();
        }
    }

    @Override
    boolean destroyUser(IommufdObject object) {
        LockMap waitedFor = tellsOfWalk ? unmapMap : object.waitMap;
        waitedFor.sync();
        awaitBorrowers(object);
        if (!erase(object)) {
            return false;
        }
        object.destroyHook();
        return true;
    }

    private void awaitBorrowers(IommufdObject object) {
        synchronized (destroyWait) {
            object.waitCnt--;
            while (object.waitCnt > 0) {
                await();
            }
        }
    }

    private void await() {
        try {
            destroyWait.wait();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    @Override
    void beginWalk() {
        if (tellsOfWalk) {
            unmapMap.acquire();
        }
    }

    @Override
    void endWalk() {
        if (tellsOfWalk) {
            unmapMap.release();
        }
    }
}
