package org.jlockdep.runtime;

/** Threads that seem to be stopped, for tests elsewhere. */
public final class Stops {
    private static final SampleSites SITES = new SampleSites();

    private Stops() {}

    /** With a lock of the ring, or one that has nothing to do with it. */
    public static Pause holding(Thread thread, Object monitor, boolean ofRing) {
        HeldLocks h = new HeldLocks(thread);
        int site = SITES.of("Gate");
        int lockClass = ofRing ? 0 : LockClasses.number("Stops.gate", LockClasses.MONITOR);
        h.put(monitor, Held.NEVER, monitor, LockClasses.MONITOR, site, lockClass, 0, null, false);
        return Pause.within(h, 1);
    }
}
