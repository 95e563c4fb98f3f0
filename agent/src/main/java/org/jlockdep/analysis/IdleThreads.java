package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.SeenHold;

/**
 * Threads that wait for work and hold a lock which a method took that has returned: workers of a pool of which we do not
 * know where a task ends. Found by looking at all threads again and again. Analyzer thread only.
 *
 * <p>A method may well take a lock for its caller, who waits for something meanwhile. What tells it from a lock that was
 * left behind is that this takes time. Until a thread has been seen so twice, in looks of which an earlier one saw the hold
 * already, nothing is told.
 */
final class IdleThreads {
    /** After this it is told while the program runs: code that waits for so long with a lock stops others as well. */
    static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** When it is now or never: at exit, and when somebody asks. A young program was looked at twice before, then. */
    static final long LONG_AT_LAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int LOOKS = 2;
    /** So many stacks are fetched in one look, and in the next one those of the threads after them. */
    static final int MOST_STACKS = 256;

    /** A young program may end soon: it is looked at so often, ... */
    private static final long OFTEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int YOUNG = 30;
    /** ... and an old one so often. */
    private static final long RARELY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Predicate<SeenHold> held;
    /** What the last look saw. */
    private Map<SeenHold, Sight> sights = new HashMap<>();

    private int looks;
    private int stacksLeft;
    /** Where in the order of all holds the next look begins. */
    private int next;

    private long due;

    /** How a hold has looked up to now. */
    private static final class Sight {
        final long since;
        int looksIdle;
        boolean told;

        Sight(long since) {
            this.since = since;
        }
    }

    /**
     * @param held does the thread hold the lock for certain? Asked without a call of the application's code
     * @param start of the program, on the clock of {@code System.nanoTime}
     */
    IdleThreads(Predicate<SeenHold> held, long start) {
        this.held = held;
        this.due = start + OFTEN_NANOS;
    }

    /** How long there is nothing to do, in nanoseconds. */
    long untilDue(long now) {
        return Math.max(1, due - now);
    }

    /** What they have kept for long, each told once; nothing before the next look is due. */
    List<LockEvent> events(long now) {
        return due - now > 0 ? new ArrayList<LockEvent>(0) : look(now, LONG_NANOS);
    }

    /** The same now, and for less long. */
    List<LockEvent> lastEvents(long now) {
        return look(now, LONG_AT_LAST_NANOS);
    }

    private List<LockEvent> look(long now, long patience) {
        due = now + (++looks < YOUNG ? OFTEN_NANOS : RARELY_NANOS);
        Map<SeenHold, Sight> before = sights;
        sights = new HashMap<>();
        stacksLeft = MOST_STACKS;
        List<LockEvent> events = new ArrayList<>(0);
        List<SeenHold> holds = SeenHold.all();
        int from = holds.isEmpty() ? 0 : next % holds.size();
        for (int i = 0; i < holds.size(); i++) {
            SeenHold hold = holds.get((from + i) % holds.size());
            if (stacksLeft > 0) next = from + i + 1;
            if (!held.test(hold)) continue;
            Sight sight = before.get(hold);
            if (sight == null) {
                sights.put(hold, new Sight(now));
                continue;
            }
            sights.put(hold, sight);
            if (!isDue(hold, sight, now - patience)) continue;
            sight.told = true;
            events.add(hold.event(now - sight.since));
        }
        return events;
    }

    private boolean isDue(SeenHold hold, Sight sight, long latest) {
        if (sight.told) return false;
        if (waitsForLock(hold.thread())) {
            sight.looksIdle = 0;
            return false;
        }
        if (stacksLeft-- <= 0) return false;
        sight.looksIdle = isLeftBehind(hold) ? sight.looksIdle + 1 : 0;
        return sight.looksIdle >= LOOKS && sight.since - latest <= 0;
    }

    /**
     * Thousands may hold one lock and wait for another: they are in the middle of something, as their stack would say. Who is
     * parked on a condition may be idle, but on a synchronizer nobody is.
     */
    private static boolean waitsForLock(Thread thread) {
        boolean answers = !HangingThreads.answersItself(thread);
        if (answers && thread.getState() == Thread.State.BLOCKED) return true;
        Object parkedOn = LockSupport.getBlocker(thread);
        return parkedOn instanceof AbstractQueuedSynchronizer || parkedOn instanceof AbstractQueuedLongSynchronizer;
    }

    /** Still held when the stack has been read: so it was while the thread was where it shows. */
    private boolean isLeftBehind(SeenHold hold) {
        if (HangingThreads.answersItself(hold.thread())) return false;
        StackTraceElement[] frames = hold.thread().getStackTrace();
        return Idleness.isShownBy(frames) && !hold.isWithin(frames) && held.test(hold);
    }
}
