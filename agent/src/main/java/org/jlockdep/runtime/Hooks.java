package org.jlockdep.runtime;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Every method that rewritten code calls, and nothing else. Called on the application's threads around each
 * acquisition and release; never throws, never waits, allocates only at the first sight of something.
 *
 * <p>Rewritten code keeps this thread's {@link HeldLocks} in a local variable, null until the first hook of the method
 * call, so that the thread is looked up once a call and not once a hook.
 */
public final class Hooks {
    /** A call that can end in another way than with the lock, or that does not begin with it. */
    private static final int NOT_JUST_LOCKING = HoldBits.TRY
            | HoldBits.TIMED
            | HoldBits.INTERRUPTIBLE
            | HoldBits.RELOCK
            | HoldBits.SYNC
            | HoldBits.NOTHING
            | HoldBits.INDIRECT;

    private Hooks() {}

    /** This thread's held stack, looked up unless it is known; null when the hooks are off. */
    public static HeldLocks held(HeldLocks known) {
        if (known != null) return known;
        if (Health.off) return null;
        try {
            return AllHeldLocks.current();
        } catch (Throwable t) {
            Health.failed(t);
            return null;
        }
    }

    /**
     * Before {@code monitorenter}, or first thing in a synchronized method.
     *
     * @param owner the object whose field holds the lock, or null
     */
    public static HeldLocks enter(Object lock, Object owner, HeldLocks known, int site) {
        HeldLocks h = held(known);
        if (h != null) {
            try {
                h.enter(lock, owner, site);
            } catch (Throwable t) {
                h.guard = HeldLocks.DOUBTFUL;
                Health.failed(t, h);
            }
        }
        return h;
    }

    /** As {@link #enter}, for a block in which no hook can run: it needs no {@link #exit}. */
    public static HeldLocks pass(Object lock, Object owner, HeldLocks known, int site) {
        HeldLocks h = held(known);
        if (h != null) {
            try {
                h.pass(lock, owner, site);
            } catch (Throwable t) {
                h.guard = HeldLocks.DOUBTFUL;
                Health.failed(t, h);
            }
        }
        return h;
    }

    /** After {@code monitorexit}, or last thing in a synchronized method. */
    public static void exit(Object lock, HeldLocks known) {
        HeldLocks h = held(known);
        if (h == null) return;
        try {
            h.exit(lock);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /**
     * Before a call that may wait for a lock.
     *
     * @param how kind and mode as far as the call site knows them, see {@link HoldBits}
     * @return a token for {@link #acquired}
     */
    public static int acquiring(Object lock, Object owner, HeldLocks h, int site, int how) {
        if (h == null) return HeldLocks.NOT_A_LOCK;
        try {
            if ((how & NOT_JUST_LOCKING) != 0 || !Receivers.callNoHook(lock))
                return Receivers.want(lock, owner, h, site, how);
            return h.locksAgain(lock, site, how) ? HeldLocks.NOT_A_LOCK : locking(lock, owner, h, site, how);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    @OutOfLine
    private static int locking(Object lock, Object owner, HeldLocks h, int site, int how) {
        if (h.ignores(lock)) return HeldLocks.NOT_A_LOCK;
        Views.View view = Receivers.view(lock, how);
        if (view == null) {
            h.lockAnew(lock, lock, owner, Receivers.kind(how), site, HoldBits.bits(how), how);
        } else {
            int bits = HoldBits.bits(how | view.how);
            h.lockAnew(lock, view.identity.lock(), null, HoldBits.kind(view.how), site, bits, how);
        }
        return HeldLocks.PUSHED;
    }

    /**
     * Before a call that takes a lock only if it is free, or that releases one.
     *
     * @return a token for {@link #acquired} or {@link #released}
     */
    public static int count(Object lock, HeldLocks h, int how) {
        if (h == null) return HeldLocks.NOT_A_LOCK;
        try {
            return Receivers.callNoHook(lock) ? HeldLocks.UNCOUNTED : counted(lock, h, how);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    @OutOfLine
    private static int counted(Object lock, HeldLocks h, int how) {
        if (h.ignores(lock)) return HeldLocks.NOT_A_LOCK;
        Views.View view = Receivers.view(lock, how);
        if (view == Views.NONE) return HeldLocks.NOT_A_LOCK;
        if (view == null) {
            if (!(lock instanceof ReentrantLock)) OwnLocks.hide(h, lock);
            int count = h.count(lock, Receivers.kind(how), HoldBits.bits(how));
            boolean isAnothers = count == 0 && (how & HoldBits.RELEASE) != 0 && Endings.canArise(lock);
            return isAnothers ? HeldLocks.ENDING + Endings.begin() : count;
        }
        return h.count(view.identity.lock(), HoldBits.kind(view.how), HoldBits.bits(how | view.how));
    }

    /** After a call that took a lock. */
    public static void acquired(Object lock, Object owner, HeldLocks h, int site, int how, int token) {
        if (token != HeldLocks.NOT_A_LOCK) has(lock, owner, h, site, how, token);
    }

    @OutOfLine
    private static void has(Object lock, Object owner, HeldLocks h, int site, int how, int token) {
        if (h.ignores(lock)) return;
        try {
            OwnLocks.got(h);
            Views.View view = Receivers.view(lock, how);
            if (view == null) {
                has(lock, owner, Receivers.kind(how), h, site, HoldBits.bits(how), token);
            } else {
                int bits = HoldBits.bits(how | view.how);
                has(view.identity.lock(), null, HoldBits.kind(view.how), h, site, bits, token);
            }
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    private static void has(Object lock, Object owner, int kind, HeldLocks h, int site, int bits, int token) {
        if (token == HeldLocks.PUSHED) h.confirm(lock, owner, kind, site, bits);
        else h.acquired(lock, owner, kind, site, bits, token);
    }

    /** After a call that says whether it took a lock. */
    public static void tried(boolean taken, Object lock, Object owner, HeldLocks h, int site, int how, int token) {
        if (taken) acquired(lock, owner, h, site, how, token);
    }

    /** After a call that released a lock; not reached when the call threw, and then nothing was released. */
    public static void released(Object lock, HeldLocks h, int how, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            if (token == HeldLocks.UNCOUNTED) h.unlock(lock, how);
            else hasNot(lock, h, how, token);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    @OutOfLine
    private static void hasNot(Object lock, HeldLocks h, int how, int token) {
        Views.View view = Receivers.view(lock, how);
        if (view == null) h.released(lock, Receivers.kind(how), HoldBits.bits(how), token);
        else h.released(view.identity.lock(), HoldBits.kind(view.how), HoldBits.bits(how | view.how), token);
    }

    /** After a call that says whether it released a lock. */
    public static void releasedIf(boolean done, Object lock, HeldLocks h, int how, int token) {
        if (done) released(lock, h, how, token);
    }

    /** After a release in whichever mode the lock is held in. */
    public static void releasedEither(Object lock, HeldLocks h, int how) {
        if (h == null || h.ignores(lock)) return;
        try {
            h.releaseEither(lock, HoldBits.kind(how));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before {@code Object.wait}. */
    public static void waiting(Object monitor, HeldLocks h, int site, boolean timed) {
        if (h == null || h.ignores(monitor)) return;
        try {
            Waits.begin(h, monitor, LockClasses.MONITOR, site);
            EventWaits.givingUp(h, monitor, LockClasses.MONITOR, monitor, site, timed);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before {@code Condition.await}. */
    public static void awaiting(Object condition, HeldLocks h, int site, boolean timed) {
        if (h == null || h.ignores(condition)) return;
        try {
            if (!(condition instanceof Condition)) {
                WaitHooks.waiting(condition, timed, site);
                return;
            }
            Views.View view = Views.of(condition);
            Object lock = view == null || view == Views.NONE ? h.innermost() : view.identity.lock();
            if (lock == null) return;
            Waits.begin(h, lock, h.kindOf(lock), site);
            EventWaits.givingUp(h, lock, h.kindOf(lock), condition, site, timed);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /**
     * After a call that returned what stands for a lock: a read lock, a condition.
     *
     * @param how kind and mode in which it stands for the lock
     */
    public static void viewed(Object view, Object lock, int how) {
        if (view == null || lock == null || view == lock || Health.off || !makesViews(lock)) return;
        try {
            Remembering.view(view, lock, how);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** A stream of the JDK made a lock to use instead of its own monitor: it goes by the stream's name. */
    public static void madeInternalLock(Object lock, Object stream) {
        if (lock == null || lock == stream || Health.off) return;
        try {
            Remembering.internalLock(lock, stream);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    private static boolean makesViews(Object lock) {
        return lock instanceof Lock || lock instanceof ReadWriteLock || lock instanceof StampedLock;
    }

    /** A lock was made within an object that is being made, or is that object. */
    public static void made(Object lock) {
        if (lock == null || Health.off) return;
        try {
            AllHeldLocks.current().made(lock);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /**
     * A lock was made and is about to be stored where others can reach it: remembers what it was made for.
     *
     * @param field number of a {@link LockField}
     * @param owner the object whose field it is, or null
     */
    public static void created(Object owner, Object lock, int field) {
        if (lock == null || Health.off) return;
        try {
            Remembering.field(owner, lock, field);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** A field gets what a method returned: if that is a lock which the method made, it is made for the field. */
    public static void kept(Object owner, Object lock, int field) {
        if (lock == null || Health.off) return;
        try {
            Remembering.kept(owner, lock, field);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** A method made a lock and returns it: whoever keeps it knows best what it is for. */
    public static void returned(Object lock, int site) {
        if (lock == null || Health.off) return;
        try {
            Remembering.returned(lock, site);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** The same for a lock that goes elsewhere than into a field. */
    public static void created(Object lock, int site) {
        if (lock == null || Health.off) return;
        try {
            Remembering.allocation(lock, site);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }
}
