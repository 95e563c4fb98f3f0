package org.jlockdep.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Objects that stand for a lock: {@code readLock()}, {@code writeLock()}, the views of a StampedLock, conditions. They
 * are remembered where they are made, since none of them leads back to its lock; for others see {@link UnseenViews}.
 */
final class Views {
    /** Stands for no lock at all. */
    static final View NONE = new View(new Identity(Views.class), 0);

    private Views() {}

    /**
     * What a lock and all its views have in common. A view must not keep its lock alive (it is reachable from the lock,
     * so neither would ever be forgotten), and it can outlive it; then this object itself is the lock's identity.
     */
    static final class Identity extends WeakReference<Object> {
        /** What the lock was made for, for the time after it. */
        volatile String lockClass;

        /** As what reports show it after that. A class of the program's would keep its loader alive. */
        final Class<?> type;

        Identity(Object lock) {
            super(lock);
            type = TypeInfo.of(lock.getClass()).ofJdk ? UnseenViews.shown(lock) : Lock.class;
        }

        Object lock() {
            Object lock = get();
            return lock != null ? lock : this;
        }
    }

    /** How an object stands for a lock. Immutable. */
    static final class View {
        final Identity identity;
        /** Kind and mode, see {@link HoldBits}. */
        final int how;

        View(Identity identity, int how) {
            this.identity = identity;
            this.how = how;
        }
    }

    /** A method that makes views returned one. */
    static void made(Object view, Object lock, int how) {
        View outer = of(lock);
        if (outer == NONE) return;
        Identity identity = outer != null ? outer.identity : identity(lock);
        int kind = outer != null ? HoldBits.kind(outer.how) : kind(lock, how);
        Instances.Instance instance = Instances.remember(view);
        if (instance.view != null) return;
        instance.view = new View(identity, HoldBits.how(kind, HoldBits.bits(how)));
        TypeInfo.of(view.getClass()).isView = true;
    }

    private static int kind(Object lock, int how) {
        if (lock instanceof StampedLock) return LockClasses.STAMPED;
        return lock instanceof ReentrantReadWriteLock ? LockClasses.READ_WRITE : HoldBits.kind(how);
    }

    private static Identity identity(Object lock) {
        Identity known = Instances.remember(lock).identity;
        if (known != null) return known;
        Object place = UnseenViews.placeIn(lock);
        if (place == null) return identity(lock, lock);
        Identity common = identity(place, lock);
        Instances.remember(lock).identity = common; // of two threads both store the same
        return common;
    }

    /**
     * @param place where it is kept
     * @param first what stands for the lock, unless something does already
     */
    static Identity identity(Object place, Object first) {
        Instances.Instance instance = Instances.remember(place);
        synchronized (instance) { // ours alone, held for two stores, at the first view of a lock
            if (instance.identity == null) {
                boolean lock = place instanceof StampedLock;
                instance.identity = new Identity(lock ? place : first);
            }
            return instance.identity;
        }
    }

    /** How the object stands for another lock, {@link #NONE} when for no lock, or null when it is a lock of its own, as nearly all are. */
    static View of(Object object) {
        if (object instanceof ReentrantLock) return null;
        TypeInfo type = TypeInfo.of(object.getClass());
        if (!type.isView) return null;
        if (type.neverWaits) return NONE;
        Instances.Instance instance = Instances.find(object);
        View view = instance == null ? null : instance.view;
        return view == null && type.viewsOfJdk != 0 ? UnseenViews.view(object, type.viewsOfJdk) : view;
    }
}
