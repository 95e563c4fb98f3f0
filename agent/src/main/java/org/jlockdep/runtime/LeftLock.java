package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.StampedLock;

/**
 * What a thread held when it ended, of a lock that does not say who has it. A reader's hold of a read/write lock nobody
 * else can release. A stamp or a permit anybody may give back: such a one counts as long as the lock is used as one, which
 * each of its holders releases himself. Immutable; the lock is known weakly.
 */
public final class LeftLock {
    /** How a thread is called that has no name, as most virtual ones. */
    public static final String UNNAMED = "a thread without a name";

    private final Instances.Instance lock;
    private final String thread;
    private final int site;
    private final int lockClass;
    private final int bits;
    private final int count;
    private final long stamp;
    /** {@link LockClasses}' kind. */
    public final int kind;

    LeftLock(Held hold, String thread) {
        this.lock = Instances.remember(hold.lock);
        this.thread = thread.isEmpty() ? UNNAMED : thread;
        this.kind = hold.kind;
        this.site = hold.site;
        this.lockClass = hold.lockClass;
        this.bits = hold.bits;
        this.count = hold.count;
        this.stamp = hold.stamp;
    }

    /** Does it hold for certain what nobody can be asked for? */
    static boolean isOne(Held hold) {
        if (hold.kind == LockClasses.READ_WRITE) return hold.isShared() && LockState.isHeld(hold);
        if (hold.kind == LockClasses.STAMPED) {
            boolean known = hold.lock.getClass() == StampedLock.class && hold.stamp != 0 && hold.count == 1;
            return known && !LockState.isOver(hold);
        }
        return hold.kind == LockClasses.SEMAPHORE
                && hold.lock instanceof Semaphore
                && TypeInfo.answers(hold.lock)
                && !Semaphores.isSignal(hold.lock)
                && !LockState.isOver(hold);
    }

    /** Null if nobody has the lock any more, or if it may have been given back. */
    public Object lock() {
        Object object = lock.get();
        return object != null && isLeft(object) ? object : null;
    }

    private boolean isLeft(Object object) {
        if (kind == LockClasses.READ_WRITE) return true;
        if (kind == LockClasses.SEMAPHORE) return lock.isGivenBack && !Semaphores.isSignal(object);
        return !Orphans.everExisted(object) && LockState.isGood((StampedLock) object, stamp, isShared());
    }

    /** The name of the thread; never empty. */
    public String thread() {
        return thread;
    }

    public boolean isShared() {
        return (bits & HoldBits.SHARED) != 0;
    }

    /** Of a semaphore: how many. */
    public int permits() {
        return count;
    }

    /** As an entry of a stack; of a lock that is there. */
    Held entry(Object object) {
        Held entry = new Held();
        entry.set(object, kind, site, lockClass, bits);
        entry.count = count;
        return entry;
    }

    boolean isGone() {
        return lock.get() == null;
    }
}
