package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;

/** A thread that took a semaphore's only permit and wants a lock. */
public final class NestedInPermit {
    private final Semaphore semaphore = new Semaphore(1);
    private final Held permit = new Held();

    public final LockEvent event;

    public NestedInPermit() {
        Semaphores.permits(semaphore);
        permit.set(semaphore, LockClasses.SEMAPHORE, 0, 0, 0);
        event = wantedWhileHeld(permit);
    }

    public void giveBack() {
        permit.returned();
        permit.ended();
    }

    public void letAnotherThreadGiveBack() {
        Orphans.released(semaphore, LockClasses.SEMAPHORE);
    }

    /** Another permit of the same semaphore is wanted. */
    public LockEvent wantsMore() {
        Held more = new Held();
        more.set(semaphore, LockClasses.SEMAPHORE, 0, 0, HoldBits.SHARED);
        return new LockEvent(AllHeldLocks.current(), null, ChainNode.ROOT, new Held[] {permit}, 1, more);
    }

    /** The same with a lock that only its own thread can leave. */
    public static LockEvent nestedInMonitor() {
        Held monitor = new Held();
        monitor.set(new Object(), LockClasses.MONITOR, 0, 0, 0);
        return wantedWhileHeld(monitor);
    }

    private static LockEvent wantedWhileHeld(Held held) {
        Held wanted = new Held();
        wanted.set(new Object(), LockClasses.MONITOR, 0, 0, 0);
        return new LockEvent(AllHeldLocks.current(), null, ChainNode.ROOT, new Held[] {held}, 1, wanted);
    }
}
