package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Says how sure a cycle is: by the most convincing combination of its edges' witnesses, so that more evidence can only
 * raise the level, in whatever order it comes.
 *
 * <p>Error: neighbours meet in the very same lock, each link is of a thread of its own, no two links hold the same lock
 * around, and none was over before another one's thread began. That a reader needs a waiting writer changes nothing.
 * Warning: it takes other instances, or another thread (one thread that nests both ways included), or a timed wait that
 * expires, or all permits of a semaphore. Note: in each combination two links hold one and the same lock around, at
 * least one of them exclusively (two readers, and two gates of one class, keep nobody out), or starting and joining
 * threads, or what they hand over to each other, keeps two links apart, or a link wants what its own thread has just made, or each link gives up after a while,
 * or a semaphore has permits for all threads that ever wanted some. A link whose place among threads is
 * unknown counts as overlapping with everything.
 */
final class Judge {
    /** Enough for all pairs of full edges; longer cycles with that much evidence are judged by a part of it. */
    private static final int STEPS = 20_000;
    /**
     * For all cycles that one sighting is on. In a thicket, where the locks of class loading and of its archives nest in
     * each other in every order, each of hundreds of sightings is on dozens of cycles of thousands of combinations.
     */
    private static final int PATIENCE = 3 * STEPS;

    private int left = PATIENCE;

    /** Something is seen: what comes is judged with new patience. */
    void begin() {
        left = PATIENCE;
    }

    boolean isPatient() {
        return left > 0;
    }

    /**
     * Empty if the cycle is but a detour of a shorter one, or if there is no combination of fewer doubts.
     *
     * @param cycle beginning with the edge that closed it
     * @param below more doubts than are of interest
     */
    Optional<Prediction> judge(List<Edge> cycle, int below) {
        List<Witness> witnesses = new ArrayList<>(cycle.get(0).evidence().witnesses());
        // What closes the cycle is what came last.
        Collections.reverse(witnesses);
        return judge(cycle, witnesses, below);
    }

    /** The same, but only what the closing edge's newest witness adds. */
    Optional<Prediction> judgeNewest(List<Edge> cycle, int below) {
        return judge(cycle, Collections.singletonList(cycle.get(0).evidence().newest()), below);
    }

    private Optional<Prediction> judge(List<Edge> cycle, List<Witness> closing, int below) {
        int steps = Math.min(STEPS, left);
        Combinations combinations = new Combinations(cycle, closing, below, steps);
        left -= steps - Math.max(0, combinations.left());
        int doubts = combinations.doubts();
        if (!combinations.isAny()) {
            return Optional.empty();
        }
        Ring ring = new Ring(combinations.best());
        List<String> reasons = new Reasons(ring, cycle, doubts).phrases();
        return Optional.of(new Prediction(Prediction.Rule.CIRCULAR, Doubt.level(doubts), reasons, links(ring))
                .doubted(Doubt.allIn(doubts)));
    }

    private static List<Link> links(Ring ring) {
        List<Link> links = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            links.add(ring.get(i).link());
        }
        return links;
    }
}
