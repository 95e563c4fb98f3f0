package iommufd;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What is mapped in an address space, here one area, and which drivers have to be asked before it goes. */
final class IoPagetable {
    /** A driver that has not let go by then never will. */
    private static final int MAX_TRIES = 100;

    private final IommufdCtx ctx;
    private final ReentrantReadWriteLock domainsRwsem = new ReentrantReadWriteLock();
    private final ReentrantReadWriteLock iovaRwsem = new ReentrantReadWriteLock();
    private final Area area = new Area();

    /** Innermost, as xaLock is: taken for a look at the list, never held while a driver is called back. */
    private final ReentrantLock accessListLock = new ReentrantLock();

    private final TreeMap<Integer, Access> accessList = new TreeMap<>();

    IoPagetable(IommufdCtx ctx) {
        this.ctx = ctx;
    }

    void addAccess(Access access) {
        accessListLock.lock();
        try {
            accessList.put(access.id, access);
        } finally {
            accessListLock.unlock();
        }
    }

    void removeAccess(Access access) {
        accessListLock.lock();
        try {
            accessList.remove(access.id);
        } finally {
            accessListLock.unlock();
        }
    }

    /** False if the area is being taken away. */
    boolean pinPages() {
        iovaRwsem.readLock().lock();
        try {
            if (area.preventAccess) {
                return false;
            }
            area.numAccesses.incrementAndGet();
            return true;
        } finally {
            iovaRwsem.readLock().unlock();
        }
    }

    void unpinPages() {
        iovaRwsem.readLock().lock();
        try {
            area.numAccesses.decrementAndGet();
        } finally {
            iovaRwsem.readLock().unlock();
        }
    }

    /** Takes the area away, and asks the drivers to let go for as long as it is pinned. */
    void unmapIova(long iova, long length) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            if (tryUnmap()) {
                return;
            }
            if (ctx.has(Quirk.FORGETFUL)) {
                notifyUnmapLocked(iova, length);
            } else {
                notifyUnmap(iova, length);
            }
        }
        throw new IllegalStateException("a driver does not let go of its pages");
    }

    /** Both locks are dropped again before any driver is called: their callbacks take iovaRwsem to unpin. */
    private boolean tryUnmap() {
        domainsRwsem.readLock().lock();
        iovaRwsem.writeLock().lock();
        try {
            area.preventAccess = area.numAccesses.get() > 0;
            return !area.preventAccess;
        } finally {
            iovaRwsem.writeLock().unlock();
            domainsRwsem.readLock().unlock();
        }
    }

    /** Calls back every driver whose access can be borrowed; the others are letting go by being destroyed. */
    private void notifyUnmap(long iova, long length) {
        ctx.beginWalk();
        try {
            for (Access access = nextAccess(0); access != null; access = nextAccess(access.id)) {
                notifyUnmap(access, iova, length);
            }
        } finally {
            ctx.endWalk();
        }
    }

    private void notifyUnmap(Access access, long iova, long length) {
        if (ctx.lockObj(access)) {
            try {
                access.ops.unmap(iova, length);
            } finally {
                ctx.putObj(access);
            }
        }
    }

    /** The mistake of case E. */
    private void notifyUnmapLocked(long iova, long length) {
        accessListLock.lock();
        try {
            notifyUnmap(iova, length);
        } finally {
            accessListLock.unlock();
        }
    }

    private Access nextAccess(int afterId) {
        accessListLock.lock();
        try {
            Map.Entry<Integer, Access> next = accessList.higherEntry(afterId);
            return next == null ? null : next.getValue();
        } finally {
            accessListLock.unlock();
        }
    }
}
