package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * What a thread asks for from when it began what others wait for, a task or its own life, until that is done: locks that
 * it did not hold by then, each with the stack of the first time. Whoever holds one of them and waits is waited for. What
 * was asked for before, or is after that, says nothing (that guess made the kernel's cross-release noisy). Written by its
 * own thread.
 */
final class Obligation {
    /** After so many acquisitions no more is written down: a thread that goes on and on owes nobody its end. */
    private static final int MOST = 1 << 12;
    /** Locks at places. */
    private static final int MOST_KEPT = 1 << 7;

    final Object event;
    final SignalKind kind;
    /** The task that runs another one is not done before that. */
    final Obligation outer;
    /**
     * Is it of something that is run, and that may be a task, or a mere part of what its thread does? Then it says what that
     * very object's own worker asked for, and nothing of what else that thread brings about.
     */
    final boolean mayBePart;

    /** Has its task said so itself, before its end? Those who wait go on from there. */
    boolean isSignalled;

    private LockEvent[] asked = new LockEvent[4];
    /** When each was asked for last, counted in acquisitions. */
    private int[] last = new int[4];

    private int size;
    private int count;

    /** What was signalled last, of so many: a thread that signals again and again does what it owes in between. */
    private final Given[] signalled = new Given[8];

    private int signals;

    /** The signals that its thread gave of one event. */
    static final class Given {
        private final Object event;
        /** Counted in acquisitions. */
        private int last;
        /** The same of when this thread last came by where it may have to wait for the event itself. */
        private int passed = -1;

        int times;
        /** If that is the only one yet. */
        Event.Signal first;

        private Given(Object event) {
            this.event = event;
        }
    }

    Obligation(Object event, SignalKind kind, Obligation outer) {
        this(event, kind, outer, false);
    }

    Obligation(Object event, SignalKind kind, Obligation outer, boolean mayBePart) {
        this.mayBePart = mayBePart;
        this.event = event;
        this.kind = kind;
        this.outer = outer;
    }

    /** Is what is known of it not all that there was? */
    boolean isFull() {
        return count >= MOST || size >= MOST_KEPT;
    }

    /** Counts an acquisition. Is the lock, at that place, news? */
    boolean isNew(long lock, int kindOfLock, int site) {
        if (isFull()) return false;
        count++;
        for (int i = 0; i < size; i++) {
            LockEvent known = asked[i];
            boolean same = known.instances[0] == lock && LockClasses.kind(known.lockClasses[0]) == kindOfLock;
            if (!same || known.sites[0] != site) continue;
            last[i] = count;
            return false;
        }
        return true;
    }

    void add(LockEvent wanted) {
        if (size == asked.length) {
            last = Arrays.copyOf(last, size * 2);
            asked = Arrays.copyOf(asked, size * 2);
        }
        last[size] = count;
        asked[size++] = wanted;
    }

    /** So far. */
    LockEvent[] asked() {
        return Arrays.copyOf(asked, size);
    }

    Given given(Object event) {
        for (Given known : signalled) if (known != null && known.event == event) return known;
        return signalled[signals++ % signalled.length] = new Given(event);
    }

    /** About to come by where this thread may have to wait for the event itself. */
    void passes(Object event) {
        given(event).passed = count;
    }

    /**
     * Since that was signalled last, if it was lately, or from the beginning; and what is held since before. But who came
     * by where it might have waited itself, gave the lock there back, and signals now, has kept others out since then, as
     * the holder of a lock made by hand does: it owes from there, and who holds what it has held all along cannot have
     * come that far.
     *
     * @param guard the lock that is given up in waits for the event, as an index of what is held; below zero if none
     */
    LockEvent[] askedSince(Given given, HeldLocks h, int guard) {
        boolean gaveBack = guard < 0 || last(h.held[guard]) > given.passed + 1;
        boolean keptOthersOut = given.passed >= given.last && gaveBack;
        int from = keptOthersOut ? given.passed : given.last;
        LockEvent[] recent = new LockEvent[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (last[i] > from || !keptOthersOut && isHeld(asked[i], h)) recent[n++] = asked[i];
        }
        given.last = count;
        given.passed = -1;
        return Arrays.copyOf(recent, n);
    }

    /** When it was asked for last, at whatever place. */
    private int last(Held lock) {
        int latest = 0;
        for (int i = 0; i < size; i++) {
            boolean same = lock.number() == asked[i].instances[0];
            if (same && lock.kind == LockClasses.kind(asked[i].lockClasses[0])) latest = Math.max(latest, last[i]);
        }
        return latest;
    }

    private static boolean isHeld(LockEvent asked, HeldLocks h) {
        for (int i = 0; i < h.depth; i++) {
            boolean same = h.held[i].number() == asked.instances[0];
            if (same && h.held[i].kind == LockClasses.kind(asked.lockClasses[0])) return true;
        }
        return false;
    }
}
