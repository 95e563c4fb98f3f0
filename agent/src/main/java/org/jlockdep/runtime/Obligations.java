package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes down what those ask for who owe others a signal, and when they give it. On their own threads; of all but the
 * few runs that are written down ({@link SignalKind}) nothing is kept, and nothing is asked of any lock.
 */
final class Obligations {
    /** Threads that were started and have not begun, of which something is to be written down. */
    private static final AtomicInteger STARTED = new AtomicInteger();
    /** By the site that starts threads; replaced as a whole when it grows. Benign race: counted from the beginning. */
    private static volatile SignalKind[] startedAt = new SignalKind[64];

    private static final int MOST_OPEN = 4;

    private Obligations() {}

    /** About to start a thread. What the JDK starts itself works for others: its tasks owe something, not its life. */
    static void starts(HeldLocks h, Thread child, int site) {
        if (h.busy || WatchedWaits.isOff() || site != 0 && TypeNames.isOfJdk(Sites.get(site).className)) return;
        SignalKind kind = startedAt(child, site);
        if (!kind.begins()) return;
        h.busy(true);
        try {
            Instances.remember(child).startedAs = kind;
            STARTED.incrementAndGet();
        } finally {
            h.busy(false);
        }
    }

    private static SignalKind startedAt(Thread child, int site) {
        if (child.getClass() != Thread.class && !HeldLocks.isVirtual(child)) return SignalKind.of(child.getClass());
        SignalKind[] known = startedAt;
        if (site >= known.length) {
            SignalKind[] more = new SignalKind[Math.max(site + 1, known.length * 2)];
            System.arraycopy(known, 0, more, 0, known.length);
            startedAt = known = more;
        }
        if (known[site] == null) known[site] = new SignalKind();
        return known[site];
    }

    /** The first hook in a thread's life. */
    static void threadBegins(HeldLocks h, Thread owner) {
        if (STARTED.get() == 0) return;
        Instances.Instance instance = Instances.find(owner);
        SignalKind kind = instance == null ? null : instance.startedAs;
        if (kind == null) return;
        instance.startedAs = null;
        STARTED.decrementAndGet();
        h.obligation = new Obligation(owner, kind, null);
    }

    /** A thread begins a task. */
    static void begins(HeldLocks h, Object event, SignalKind kind) {
        if (WatchedWaits.isOff() || !kind.begins()) return;
        h.owes(new Obligation(event, kind, h.obligation));
        if (Steering.isOn()) Steering.begins(h, kind);
    }

    /** A thread runs what may be a task. Those that have thrown have not said that they are over. */
    static void runs(HeldLocks h, Object task, SignalKind kind) {
        if (!kind.begins()) return;
        Obligation outer = h.obligation;
        int open = 0;
        for (Obligation o = outer; o != null && o.mayBePart; o = o.outer) open++;
        if (open >= MOST_OPEN) outer = whole(outer);
        h.owes(new Obligation(task, kind, outer, true));
    }

    /** It has; who waited for it was told when it was brought about, see {@link #signals}. */
    static void ran(HeldLocks h, Object task) {
        for (Obligation o = h.obligation; o != null && o.mayBePart; o = o.outer) {
            if (o.event == task) {
                h.owes(o.outer);
                return;
            }
        }
    }

    /** The innermost that is no mere part of another one, as far as that one is known; null if there is none at all. */
    private static Obligation whole(Obligation owed) {
        Obligation whole = owed;
        while (whole != null && whole.mayBePart && whole.outer != null) whole = whole.outer;
        return whole;
    }

    /** About to come by where this thread may have to wait for the event itself. */
    static void passes(HeldLocks h, Object event) {
        if (h.obligation != null) whole(h.obligation).passes(event);
    }

    /** What is owed is done; what began within it, and has not said so, has failed. */
    static void done(HeldLocks h, Object event, int row) {
        for (Obligation o = h.obligation; o != null; o = o.outer) {
            if (o.event != event) continue;
            if (!o.isSignalled) signals(h, event, o.asked(), o.kind, row, null);
            if (Pools.areAwaited() && !(event instanceof Thread)) Pools.taskDone(h, o);
            h.owes(o.outer);
            return;
        }
    }

    /** It is about to be done, and what the thread goes on with, such as dependent stages, is still a part of it. */
    static void comesAbout(HeldLocks h, Obligation owed) {
        if (owed.isSignalled) return;
        owed.isSignalled = true;
        signals(h, owed.event, owed.asked(), owed.kind, Signals.OWN_TASK, null);
    }

    /** The thread is through with it, though it is not done. */
    static void left(HeldLocks h, Object event) {
        for (Obligation o = h.obligation; o != null; o = o.outer) {
            if (o.event != event) continue;
            h.owes(o.outer);
            return;
        }
    }

    /** A lock is wanted that is not held. Who goes on without it at once waits for nobody; after a while, that is a stall. */
    @OutOfLine
    static void asks(HeldLocks h, Object lock, Object owner, int kind, int site, int knownClass, int bits) {
        if (!concern(kind) || (bits & HoldBits.TRY) != 0) return;
        if (Steering.isOn()) {
            Steering.asks(h, lock, owner, kind, site, knownClass, (bits & HoldBits.SHARED) != 0);
        }
        if (h.obligation.isFull() || Starvation.isOn()) return;
        int lockClass = knownClass > 0 ? knownClass : HeldClasses.of(h, site, lock, owner, kind);
        if (lockClass == 0) return;
        h.busy(true);
        try {
            long number = h.memory.number(lock);
            LockEvent asked = null;
            for (Obligation o = h.obligation; o != null; o = o.outer) {
                if (!o.isNew(number, kind, site)) continue;
                if (asked == null) asked = asked(h, lock, kind, site, lockClass, bits);
                o.add(asked);
            }
        } finally {
            h.busy = false;
            h.guard = h.seen;
        }
        if (h.obligation.isFull()) h.owes(h.obligation);
    }

    /** Not what others may give back, or what keeps nobody out for long. */
    static boolean concern(int kind) {
        return kind == LockClasses.MONITOR
                || kind == LockClasses.LOCK
                || kind == LockClasses.READ_WRITE
                || kind == LockClasses.CLASS_INIT;
    }

    private static LockEvent asked(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits) {
        Held wanted = new Held();
        wanted.set(lock, kind, site, lockClass, bits);
        return LockEvent.asked(h, h.segment(), wanted);
    }

    /**
     * A signal that anybody could give: what this thread asked for since it gave the last one, or since its task began. The
     * first one of many does not count, since that is how they begin, not how they go on. One whose thread is not written
     * down is only counted, if somebody waits for such with locks.
     */
    static void signals(HeldLocks h, Object object, int row) {
        for (Obligation o = h.obligation; o != null && !(object instanceof Thread); o = o.outer) {
            if (o.event != object || o.isSignalled || o.isFull()) continue;
            o.isSignalled = true;
            signals(h, object, o.asked(), o.kind, Signals.OWN_TASK, null);
            return;
        }
        Obligation owed = whole(h.obligation);
        if (owed == null || owed.isFull()) {
            if (Signals.areAwaited()) unknown(h, object);
            return;
        }
        Obligation.Given given = owed.given(object);
        LockEvent[] asked = owed.askedSince(given, h, EventWaits.given(h, object));
        Event.Signal signal = signals(h, object, asked, owed.kind, row, given.first);
        given.first = given.times++ == 0 ? signal : null;
    }

    private static void unknown(HeldLocks h, Object object) {
        h.busy(true);
        try {
            Instances.Instance instance = Instances.find(object);
            Event event = instance == null ? null : instance.event;
            if (event != null && event.lockClass != 0) Signals.givenHolding(h, event.lockClass);
        } finally {
            h.busy(false);
        }
    }

    private static void known(Event event, LockEvent[] asked, SignalKind kind) {
        Signals.given(event.lockClass, asked);
        Signals.learn(event.lockClass, kind);
    }

    /** @param first what the thread gave before for the first time, of the same event; or null */
    private static Event.Signal signals(
            HeldLocks h, Object object, LockEvent[] asked, SignalKind kind, int row, Event.Signal first) {
        h.busy(true);
        try {
            Instances.Instance instance = Instances.remember(object);
            Event event = Event.of(instance);
            if (first != null) first.repeated(event, asked);
            Event.Signal signal = event.add(h, asked, kind, row);
            if (signal != null) EventWaits.signalled(instance, event, signal);
            else if (event.lockClass != 0 && row >= Signals.ONCE) known(event, asked, kind);
            return signal;
        } finally {
            h.busy(false);
        }
    }
}
