package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * What threads wait for that is no lock: who waited for it with which locks, and who brought it about with which in
 * between. Lives as long as the object, with its {@link Instances.Instance}. Either side may come first, and each looks
 * for the other when it has written itself down: so one of them at least sees both.
 */
final class Event {
    private static final int MOST_WAITS = 8;
    private static final int MOST_SIGNALS = 16;

    private static final AtomicReferenceFieldUpdater<Event, Wait> WAITS =
            AtomicReferenceFieldUpdater.newUpdater(Event.class, Wait.class, "waits");
    private static final AtomicReferenceFieldUpdater<Event, Signal> SIGNALS =
            AtomicReferenceFieldUpdater.newUpdater(Event.class, Signal.class, "signals");

    /** As who waits sees it; 0 before the first. */
    volatile int lockClass;
    /** Where that is. */
    volatile int site;

    /** Of a queue: the other thing that is waited for there. Benign race: one that nobody uses. */
    volatile Room room;

    private volatile Wait waits;
    private volatile Signal signals;

    /** A thread that waited with locks. */
    static final class Wait {
        final int thread;
        private final long[] locks;
        private final int[] kinds;
        /** What it has to tell, if it was told of another event of the class; null if it was told or will never be. */
        volatile LockEvent untold;

        final Wait next;

        Wait(HeldLocks h, Held[] held, int depth, Wait next) {
            this.thread = h.number();
            this.next = next;
            this.locks = new long[depth];
            this.kinds = new int[depth];
            for (int i = 0; i < depth; i++) {
                locks[i] = held[i].number();
                kinds[i] = held[i].kind;
            }
        }

        boolean holds(long lock, int kind) {
            for (int i = 0; i < locks.length; i++) if (locks[i] == lock && kinds[i] == kind) return true;
            return false;
        }
    }

    /** A thread that brought it about. */
    static final class Signal {
        final int thread;
        final LockEvent[] asked;
        final SignalKind kind;
        /** What makes it the one to do so: one of {@link Signals}. */
        final int row;

        final Signal next;
        /** Benign race: told, or counted, twice. */
        boolean told;

        private boolean counted;
        /** Did its thread signal it again since? Then what it did before the first time is not what it does each time. */
        volatile boolean isFirstOfMany;

        Signal(int thread, LockEvent[] asked, SignalKind kind, int row, Signal next) {
            this.thread = thread;
            this.asked = asked;
            this.kind = kind;
            this.row = row;
            this.next = next;
        }

        /** Once, as one that anybody could have given. */
        void count(Event event) {
            if (counted || row < Signals.ONCE) return;
            counted = true;
            Signals.given(event.lockClass, asked);
            Signals.learn(event.lockClass, kind);
        }

        /** It turns out to be the first of many. If it was like the next one it counts as well. */
        void repeated(Event event, LockEvent... next) {
            if (hasAskedFor(next)) return;
            isFirstOfMany = true;
            if (!counted) return;
            counted = false;
            Signals.takenBack(event.lockClass, asked);
        }

        private boolean hasAskedFor(LockEvent... others) {
            for (LockEvent other : others) {
                boolean has = false;
                for (LockEvent own : asked) has |= own.lockClasses[0] == other.lockClasses[0];
                if (!has) return false;
            }
            return true;
        }
    }

    /** That of the object. */
    static Event of(Instances.Instance instance) {
        if (instance.event == null) instance.event = new Event();
        return instance.event;
    }

    Wait waits() {
        return waits;
    }

    Signal signals() {
        return signals;
    }

    /** @return null if there are too many */
    Wait add(HeldLocks waiter, Held[] held, int depth) {
        while (true) {
            Wait before = waits;
            if (count(before) >= MOST_WAITS) return null;
            Wait added = new Wait(waiter, held, depth, before);
            if (WAITS.compareAndSet(this, before, added)) return added;
        }
    }

    /** @return null if there are too many */
    Signal add(HeldLocks signals, LockEvent[] asked, SignalKind kind, int row) {
        while (true) {
            Signal before = this.signals;
            if (count(before) >= MOST_SIGNALS) return null;
            Signal added = new Signal(signals.number(), asked, kind, row, before);
            if (SIGNALS.compareAndSet(this, before, added)) return added;
        }
    }

    private static int count(Wait first) {
        int count = 0;
        for (Wait w = first; w != null; w = w.next) count++;
        return count;
    }

    private static int count(Signal first) {
        int count = 0;
        for (Signal s = first; s != null; s = s.next) count++;
        return count;
    }
}
