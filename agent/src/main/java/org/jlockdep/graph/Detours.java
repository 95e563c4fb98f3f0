package org.jlockdep.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Tells combinations that are but a detour as soon as the witnesses chosen so far are one: whatever the rest of them is,
 * it stays one. Of the cycles through a dozen locks of class loading nearly all are, and each has thousands of
 * combinations. Used for one cycle, beside {@link Combinations}.
 */
final class Detours {
    private final List<Edge> cycle;
    private final Witness[] chosen;

    /** @param chosen one place for each edge; those up to the place that is asked about are filled */
    Detours(List<Edge> cycle, Witness[] chosen) {
        this.cycle = cycle;
        this.chosen = chosen;
    }

    /**
     * Does the thread of one link hold what another link holds, too? Then the links between them add nothing. Asked for
     * each place in turn, so that only what the newest witness brings is looked at.
     */
    boolean isShortcut(int newest) {
        for (int i = 1; i < newest; i++) {
            if (standsFor(i, chosen[newest])) {
                return true;
            }
        }
        for (int other = 0; other < newest - 1; other++) {
            if (standsFor(newest, chosen[other])) {
                return true;
            }
        }
        return newest == chosen.length - 1 && closesAhead();
    }

    /** The first place has its predecessor only when the last one is filled. */
    private boolean closesAhead() {
        for (int other = 1; other < chosen.length - 1; other++) {
            if (standsFor(0, chosen[other])) {
                return true;
            }
        }
        return false;
    }

    /** Could that other witness stand at this place, with one more of the locks it holds? */
    private boolean standsFor(int place, Witness other) {
        int before = (place + chosen.length - 1) % chosen.length;
        Hold wanted = chosen[before].to();
        for (Hold hold : other.link().acquisition().held()) {
            if (hold.isSameLock(chosen[place].from())
                    && Junction.isStrong(wanted, hold, cycle.get(before).far().usage())) {
                return true;
            }
        }
        return false;
    }

    /** Do two hold a lock that keeps them apart and that is the near end of some link? Asked only if some are kept apart. */
    boolean isGatedWithin(int newest) {
        boolean look = newest == chosen.length - 1;
        for (int other = 0; other < newest && !look; other++) {
            look = chosen[other].held().conflictsWith(chosen[newest].held());
        }
        return look && new Ring(Arrays.copyOf(chosen, newest + 1)).isDetour();
    }
}
