package org.jlockdep.graph;

import java.util.Objects;

/** One dependency of a cycle, as it was seen: an acquisition, and which of its held locks is the near end. Immutable. */
public final class Link {
    private static final int NO_OTHER = -1;

    private final Acquisition acquisition;
    private final int heldIndex;

    public Link(Acquisition acquisition, int heldIndex) {
        this.acquisition = Objects.requireNonNull(acquisition);
        this.heldIndex = heldIndex;
    }

    public Acquisition acquisition() {
        return acquisition;
    }

    /** Of a finding about one lock only, which then stands at both ends. */
    public static Link ofWantedAlone(Acquisition acquisition) {
        return new Link(acquisition, NO_OTHER);
    }

    /** Which of the acquisition's held locks is the near end; below zero if none is. */
    public int heldIndex() {
        return heldIndex;
    }

    /** The lock that was held. */
    public Hold from() {
        return heldIndex == NO_OTHER ? to() : acquisition.held().get(heldIndex);
    }

    /** The lock that was wanted. */
    public Hold to() {
        return acquisition.wanted();
    }

    @Override
    public String toString() {
        return from().lockClass() + " -> " + to().lockClass();
    }
}
