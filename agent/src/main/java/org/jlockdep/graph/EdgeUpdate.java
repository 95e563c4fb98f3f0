package org.jlockdep.graph;

/** What an edge learnt from one more sighting. */
enum EdgeUpdate {
    /** Nothing that was not known. */
    NONE,
    /** Another witness: known cycles may look worse now. */
    WITNESS,
    /** The edge is new or has a new kind: there may be new cycles. */
    KIND
}
