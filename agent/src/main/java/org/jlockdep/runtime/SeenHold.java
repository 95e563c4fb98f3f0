package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What another thread holds, as the analyzer sees it in one look: copied, since the thread goes on. Two looks may see the
 * same hold, or two of the same lock at the same place; nothing in the thread tells them apart, for that would cost it a
 * store each time that it takes a lock.
 */
public final class SeenHold {
    private final HeldLocks stack;
    private final Held hold = new Held();

    private SeenHold(HeldLocks stack, Held seen) {
        this.stack = stack;
        hold.set(seen.lock, seen.kind, seen.site, seen.lockClass, seen.bits);
    }

    /**
     * All that can be left behind by a method and that somebody can say of whose it is. A monitor is left with its block;
     * a stamp and a permit are anybody's to give back; of an application's own lock only its code knows who has it. Analyzer
     * thread only.
     */
    public static List<SeenHold> all() {
        List<SeenHold> all = new ArrayList<>(0);
        for (HeldStacks.Node n = AllHeldLocks.stacks().first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack == null || stack.depth() == 0) continue;
            for (Held entry : stack.entries()) {
                SeenHold seen = new SeenHold(stack, entry);
                if (seen.knowsItsOwner()) all.add(seen);
            }
        }
        return all;
    }

    /** Asked of the copy: the entry may be that of another lock by now. */
    private boolean knowsItsOwner() {
        if (hold.kind == LockClasses.LOCK) return hold.lock instanceof ReentrantLock;
        return hold.kind == LockClasses.READ_WRITE && hold.lock instanceof ReentrantReadWriteLock;
    }

    public Thread thread() {
        return stack.owner();
    }

    public Object lock() {
        return hold.lock;
    }

    public boolean isShared() {
        return hold.isShared();
    }

    /** Is the method that took it among those that are running? */
    public boolean isWithin(StackTraceElement... frames) {
        Site at = Sites.get(hold.site);
        for (StackTraceElement frame : frames) {
            boolean same = frame.getMethodName().equals(at.methodName)
                    && frame.getClassName().equals(at.className);
            if (same) return true;
        }
        return false;
    }

    /** Analyzer thread only. */
    public LockEvent event(long nanos) {
        if (hold.lockClass == 0) {
            hold.lockClass = LockClasses.resolve(hold.site, hold.lock, null, hold.kind);
        }
        return LockEvent.ofIdle(stack, new ChainNode(null, 0), hold, nanos);
    }

    /** Nothing else can be seen of a hold that is still the same. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SeenHold)) return false;
        SeenHold seen = (SeenHold) other;
        return stack == seen.stack
                && hold.site == seen.hold.site
                && hold.is(seen.hold.lock, seen.hold.kind, seen.hold.bits);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(stack) + System.identityHashCode(hold.lock);
    }
}
