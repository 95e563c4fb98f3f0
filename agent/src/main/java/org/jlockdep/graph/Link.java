package org.jlockdep.graph;

import java.util.Objects;

/** One dependency of a cycle, as it was seen: an acquisition, and which of its held locks is the near end. Immutable. */
public final class Link {
    private final Acquisition acquisition;
    private final int heldIndex;

    public Link(Acquisition acquisition, int heldIndex) {
        this.acquisition = Objects.requireNonNull(acquisition);
        this.heldIndex = heldIndex;
    }

    public Acquisition acquisition() {
        return acquisition;
    }

    /** The lock that was held. */
    public Hold from() {
        return acquisition.held().get(heldIndex);
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
