package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The one rule of strong paths: an edge ending in R is never followed by one starting in S. */
final class StrongPath {
    private StrongPath() {}

    /** The kinds of an edge that may follow, given how its near end was reached. */
    static int passable(int kinds, boolean weak) {
        return weak ? kinds & EdgeKind.STARTS_E : kinds;
    }

    /** Do these kinds reach the far end by R only? N dominates: whatever may follow R may follow N. */
    static boolean isWeakEnd(int kinds) {
        return (kinds & EdgeKind.ENDS_N) == 0;
    }

    /** The kinds that a ring may start with; a kind is left out if another one allows all that it allows. */
    static List<EdgeKind> best(int kinds) {
        if (EdgeKind.EN.isIn(kinds)) {
            return Collections.singletonList(EdgeKind.EN);
        }
        List<EdgeKind> best = new ArrayList<>(2);
        if (EdgeKind.SN.isIn(kinds)) {
            best.add(EdgeKind.SN);
        }
        if (EdgeKind.ER.isIn(kinds)) {
            best.add(EdgeKind.ER);
        }
        return best.isEmpty() ? Collections.singletonList(EdgeKind.SR) : best;
    }
}
