package iommufd;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** One open iommufd: its objects, and how they are borrowed and destroyed. */
class IommufdCtx {
    private final Set<Quirk> quirks;
    private final AtomicInteger lastId = new AtomicInteger();

    /** The spinlock of the kernel's table of objects: innermost, never held while a driver is called back. */
    private final ReentrantLock xaLock = new ReentrantLock();

    private final Map<Integer, IommufdObject> objects = new HashMap<>();

    IommufdCtx(Set<Quirk> quirks) {
        this.quirks = quirks;
    }

    final boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    final int nextId() {
        return lastId.incrementAndGet();
    }

    final void add(IommufdObject object) {
        xaLock.lock();
        try {
            objects.put(object.id, object);
        } finally {
            xaLock.unlock();
        }
    }

    /**
     * Borrows the object, which then lives until {@link #putObj}. False if it is being destroyed: giving up instead of
     * waiting is why this attempt alone can never be what a deadlock waits for. What it got, others may wait for.
     */
    boolean lockObj(IommufdObject object) {
        if (has(Quirk.BLOCKING)) {
            object.destroyRwsem.readLock().lock();
        } else if (!object.destroyRwsem.readLock().tryLock()) {
            return false;
        }
        if (addUser(object)) {
            return true;
        }
        object.destroyRwsem.readLock().unlock();
        return false;
    }

    void putObj(IommufdObject object) {
        removeUser(object);
        object.destroyRwsem.readLock().unlock();
    }

    /** Waits until nobody borrows the object, and ends it. False if somebody else still uses it. */
    boolean destroyUser(IommufdObject object) {
        object.destroyRwsem.writeLock().lock();
        try {
            if (!erase(object)) {
                return false;
            }
            object.destroyHook();
            return true;
        } finally {
            object.destroyRwsem.writeLock().unlock();
        }
    }

    final boolean addUser(IommufdObject object) {
        xaLock.lock();
        try {
            if (object.users == 0) {
                return false;
            }
            object.users++;
            return true;
        } finally {
            xaLock.unlock();
        }
    }

    final void removeUser(IommufdObject object) {
        xaLock.lock();
        try {
            object.users--;
        } finally {
            xaLock.unlock();
        }
    }

    final boolean erase(IommufdObject object) {
        xaLock.lock();
        try {
            if (object.users != 1) {
                return false;
            }
            object.users = 0;
            objects.remove(object.id);
            return true;
        } finally {
            xaLock.unlock();
        }
    }

    static IommufdCtx open(Set<Quirk> quirks) {
        return quirks.contains(Quirk.COUNTED) ? new CountingCtx(quirks) : new IommufdCtx(quirks);
    }

    /** Drivers are about to be called back. Nothing to do where borrowing is a lock. */
    void beginWalk() {}

    void endWalk() {}
}
