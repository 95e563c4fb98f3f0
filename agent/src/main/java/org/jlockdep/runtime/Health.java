package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What weakens a run: counters that reports and the summary show, and the switch that the hooks turn off themselves. */
public final class Health {
    /** After so many errors inside hooks the hooks do nothing any more. */
    private static final int MAX_HOOK_ERRORS = 20;

    /** Events that found the ring full; their chains are offered again, so nothing is lost. */
    public static final AtomicLong DEFERRED = new AtomicLong();
    /** Events that reached the ring. */
    public static final AtomicLong PUBLISHED = new AtomicLong();
    /** Acquisitions whose chain did not fit into the tree of chains: dropped. */
    public static final AtomicLong CHAINS_OVERFLOWED = new AtomicLong();
    /** Errors caught inside hooks. */
    public static final AtomicInteger HOOK_ERRORS = new AtomicInteger();
    /** Events that the analyzer could not digest: each costs its own dependencies. */
    public static final AtomicInteger ANALYSIS_ERRORS = new AtomicInteger();
    /** The first of all errors of ours, for the report. */
    public static final AtomicReference<Throwable> FIRST_ERROR = new AtomicReference<>();
    /** Classes that have hooks now. */
    public static final AtomicInteger TRANSFORMED = new AtomicInteger();
    /** Classes that could not be rewritten and stayed as they were. */
    public static final AtomicInteger NOT_TRANSFORMED = new AtomicInteger();

    /** Read by every hook. Benign race: a thread that sees the change late records a little more. */
    static boolean off;

    /** Some locks were taken before the hooks were there. */
    private static volatile boolean attachedLate;

    private Health() {}

    /** Never throws: it is what catch blocks of hooks call, perhaps with no stack or no heap left. */
    static void failed(Throwable t) {
        if (t instanceof StackOverflowError) return; // the application's own: hooks need a little stack as well
        if (HOOK_ERRORS.incrementAndGet() >= MAX_HOOK_ERRORS) off = true;
        FIRST_ERROR.compareAndSet(null, t);
    }

    /** Analyzer thread only. */
    public static void analysisFailed(Throwable t) {
        ANALYSIS_ERRORS.incrementAndGet();
        FIRST_ERROR.compareAndSet(null, t);
    }

    public static void attachLate() {
        attachedLate = true;
    }

    static boolean attachedLate() {
        return attachedLate;
    }

    public static boolean isOff() {
        return off;
    }

    /** Turns all hooks off for good, as at the end of the agent's life. */
    public static void turnOff() {
        off = true;
    }
}
