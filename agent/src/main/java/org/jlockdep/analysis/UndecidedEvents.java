package org.jlockdep.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jlockdep.runtime.LockEvent;

/**
 * Events of locks that were wanted while permits of a semaphore were taken. A thread that gives its permits back held
 * them as one holds a lock; one that leaves this to another thread held nothing, and goes on unhindered with whatever it
 * locks next. So they wait until that is known, and only they: what comes later is learnt meanwhile. But as soon as it is
 * known, they come before what is learnt next. Who keeps the permits for long holds them until somebody proves the
 * contrary: he may be in the very deadlock that is to be told. Analyzer thread only.
 */
final class UndecidedEvents {
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    /** Permit by permit is also how a throttle takes them for others, who give them back when their work is done. */
    static final long PATIENCE_FOR_MORE = TimeUnit.SECONDS.toNanos(10);
    /** Bounds what is kept; what comes on top is learnt at once. */
    static final int MOST = 1024;

    static final int FEW = 16;

    /** The oldest first. */
    private final Deque<LockEvent> events = new ArrayDeque<>();

    /** @return false if there is nothing to wait for */
    boolean keeps(LockEvent event) {
        if (events.size() == MOST || !event.isOpen()) return false;
        events.add(event);
        return true;
    }

    /**
     * Those that wait no longer, to be learnt before an event of that time: they came first, and the first thread that shows
     * an order is the one that a report tells of. None if so many wait that to look at them for each other event would cost
     * more than that is worth; then they come when the ring is empty.
     */
    List<LockEvent> before(long nanos) {
        return events.size() > FEW ? Collections.<LockEvent>emptyList() : settled(nanos);
    }

    /** Those that wait no longer. */
    List<LockEvent> settled(long now) {
        if (events.isEmpty()) return Collections.emptyList();
        List<LockEvent> settled = new ArrayList<>();
        for (Iterator<LockEvent> rest = events.iterator(); rest.hasNext(); ) {
            LockEvent event = rest.next();
            if (event.isOpen() && now - event.nanos < patience(event)) continue;
            settled.add(event);
            rest.remove();
        }
        return settled;
    }

    private static long patience(LockEvent event) {
        return event.wantsMore() ? PATIENCE_FOR_MORE : PATIENCE;
    }

    /** Those that would have waited, when there is no more time. Whoever took more and hangs in it is waiting now. */
    List<LockEvent> all() {
        List<LockEvent> all = new ArrayList<>();
        for (LockEvent event : events) {
            if (!event.isOpen() || !event.wantsMore() || event.starves()) all.add(event);
        }
        events.clear();
        return all;
    }

    /** In how many nanoseconds the next one may have waited enough; 0 if none waits. */
    long idle(long now) {
        if (events.isEmpty()) return 0;
        long soonest = Long.MAX_VALUE;
        for (LockEvent event : events) soonest = Math.min(soonest, event.nanos + patience(event) - now);
        return Math.max(1, soonest);
    }
}
