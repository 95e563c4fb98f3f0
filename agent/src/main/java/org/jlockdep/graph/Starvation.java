package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Threads that have some permits of one semaphore and want more: when enough of them do so at once, nobody gets any. A
 * warning when it takes two, as for any other two threads of which one was seen, or when as many were seen as it takes.
 * Fewer are a note, and so is what a lock around keeps from happening at once, or what gives up after a while. More
 * evidence can only raise the level, in whatever order it comes.
 */
final class Starvation {
    private static final long FEWEST = 2;
    /** Bounds what is remembered: more were never counted. */
    private static final int MOST_THREADS = 256;

    private final Set<String> threads = new HashSet<>();
    /** By instance, the locks that each of them held around; null before the first. */
    private Map<Long, Hold> gates;

    private long needed = Long.MAX_VALUE;
    /** The one that needs the fewest threads. */
    private Link worst;

    private boolean waitsWithoutLimit;

    /** Returns false if that says nothing new. */
    boolean add(Link link) {
        boolean news = threads.size() < MOST_THREADS && threads.add(who(link));
        news |= passesBy(link.acquisition());
        long threadsNeeded = needed(link);
        if (threadsNeeded < needed) {
            needed = threadsNeeded;
            worst = link;
            news = true;
        }
        boolean waits = link.to().attempt() != Attempt.TIMED;
        news |= waits && !waitsWithoutLimit;
        waitsWithoutLimit |= waits;
        return news;
    }

    private static String who(Link link) {
        Moment moment = link.acquisition().moment();
        return moment.run() + "/" + moment.threadId();
    }

    /** Lets go of gates that this acquisition does without. */
    private boolean passesBy(Acquisition acquisition) {
        Map<Long, Hold> around = new HashMap<>();
        for (Hold hold : acquisition.held()) {
            if (hold.isExclusive() && ExclusiveHolds.excludes(hold)) {
                around.put(hold.instance(), hold);
            }
        }
        if (gates == null) {
            gates = around;
            return true;
        }
        return gates.keySet().retainAll(around.keySet());
    }

    private static long needed(Link link) {
        Optional<Permits> had = link.from().permits();
        Optional<Permits> more = link.to().permits();
        return had.isPresent() && more.isPresent() ? had.get().threadsThatStarve(more.get()) : FEWEST;
    }

    Link worst() {
        return worst;
    }

    Level level() {
        boolean enough = needed <= FEWEST || threads.size() >= needed;
        return enough && gates.isEmpty() && waitsWithoutLimit ? Level.WARNING : Level.NOTE;
    }

    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(worst.to().isEvent() ? "the same pool" : "the same semaphore");
        reasons.add(Reasons.needsStarving(worst.to(), worst.from(), needed));
        reasons.add(Reasons.seenIn(threads.size()));
        for (Hold gate : gates.values()) {
            reasons.add(Reasons.guardedBy(gate));
        }
        if (!waitsWithoutLimit) {
            reasons.add(Reasons.endsWhenExpired(worst.to()));
        }
        return reasons;
    }
}
