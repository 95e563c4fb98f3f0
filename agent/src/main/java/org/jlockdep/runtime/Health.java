package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What weakens a run: counters that reports and the summary show, and the switch that the hooks turn off themselves. */
public final class Health {
    /** After so many errors inside hooks the hooks do nothing any more. */
    private static final int MAX_HOOK_ERRORS = 20;
    /** Causes may go in a ring. */
    private static final int MAX_CAUSES = 16;

    /** Events that found the ring full; their chains are offered again, so nothing is lost. */
    public static final AtomicLong DEFERRED = new AtomicLong();
    /** Events that reached the ring. */
    public static final AtomicLong PUBLISHED = new AtomicLong();
    /** Acquisitions that did not fit into the thread's stack, or whose chain did not fit into the tree: dropped. */
    public static final AtomicLong CHAINS_OVERFLOWED = new AtomicLong();
    /** Errors caught inside hooks. */
    public static final AtomicInteger HOOK_ERRORS = new AtomicInteger();
    /** How many of these were for want of memory, which is the program's business and no mistake of ours. */
    private static final AtomicInteger HEAP_FULL = new AtomicInteger();
    /** What the analyzer tried and could not finish: each costs dependencies. */
    public static final AtomicInteger ANALYSIS_ERRORS = new AtomicInteger();
    /** The first of all errors of ours, for the report; a full heap is none. */
    public static final AtomicReference<Throwable> FIRST_ERROR = new AtomicReference<>();
    /** Classes that have hooks now. */
    public static final AtomicInteger TRANSFORMED = new AtomicInteger();
    /** Classes that could not be rewritten and stayed as they were. */
    public static final AtomicInteger NOT_TRANSFORMED = new AtomicInteger();

    /** Read by every hook. Benign race: a thread that sees the change late records a little more. */
    static boolean off;

    /** Some locks were taken before the hooks were there. */
    private static volatile boolean attachedLate;

    static {
        // The JVM makes objects for what code names when it comes by for the first time: not when there is no memory.
        isStop(new Error());
        isForWantOfMemory(new OutOfMemoryError());
    }

    private Health() {}

    /**
     * What catch blocks of hooks call, perhaps with no stack or no heap left. Throws nothing but what somebody else has
     * thrown into the thread, which is not ours to keep: {@code Thread.stop}, as far as JDKs have it.
     */
    @OutOfLine
    static void failed(Throwable t) {
        if (t instanceof StackOverflowError) return; // the application's own: hooks need a little stack as well
        boolean noMemory = isForWantOfMemory(t); // asked first: a class's name is made when it is asked for
        if (!noMemory && isStop(t)) throw (Error) t;
        int full = noMemory ? HEAP_FULL.incrementAndGet() : HEAP_FULL.get();
        if (HOOK_ERRORS.incrementAndGet() - full >= MAX_HOOK_ERRORS) turnOff();
        remember(t);
    }

    /** By name: the class is deprecated for removal, and its absence must not be an error of its own. */
    private static boolean isStop(Throwable t) {
        return t instanceof Error && t.getClass().getName().equals("java.lang.ThreadDeath");
    }

    /** The same, for a hook that found this held stack in a state that it could not cope with. */
    @OutOfLine
    static void failed(Throwable t, HeldLocks h) {
        failed(t);
        if (off) h.turnOff();
    }

    /** On threads of our own. Never throws. */
    public static void analysisFailed(Throwable t) {
        ANALYSIS_ERRORS.incrementAndGet();
        remember(t);
    }

    private static void remember(Throwable t) {
        if (isForWantOfMemory(t)) Starvation.begin();
        else FIRST_ERROR.compareAndSet(null, t);
    }

    /** The JDK wraps it where a class cannot be initialised, for instance. */
    private static boolean isForWantOfMemory(Throwable t) {
        Throwable cause = t;
        for (int depth = 0; depth < MAX_CAUSES && cause != null; depth++, cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) return true;
        }
        return false;
    }

    public static void attachLate() {
        attachedLate = true;
    }

    static boolean attachedLate() {
        return attachedLate;
    }

    /** Did the hooks turn themselves off? */
    public static boolean areTooManyErrors() {
        return HOOK_ERRORS.get() - HEAP_FULL.get() >= MAX_HOOK_ERRORS;
    }

    public static boolean isOff() {
        return off;
    }

    /** Turns all hooks off for good, as at the end of the agent's life. */
    public static void turnOff() {
        off = true;
        Epoch.next();
    }
}
