package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A dependency: a lock of one class was wanted while one of another class was held. Owned by its graph's thread. */
public final class Edge {
    private final Node from;
    private final Node to;
    private final Evidence evidence;
    private final List<KnownCycle> cycles = new ArrayList<>(0);
    private int seenKinds;
    private boolean cyclic;
    /** What was not judged to the end when it was added, for want of memory or stack. */
    private EdgeUpdate unjudged = EdgeUpdate.NONE;

    Edge(Node from, Node to, int maxWitnesses) {
        this.from = from;
        this.to = to;
        this.evidence = new Evidence(maxWitnesses);
    }

    public LockClass from() {
        return from.usage().lockClass();
    }

    public LockClass to() {
        return to.usage().lockClass();
    }

    /** How it was seen, the earliest first: a bounded choice that always has the first of each kind. */
    public List<Link> witnesses() {
        List<Link> links = new ArrayList<>();
        for (Witness witness : evidence.witnesses()) {
            links.add(witness.link());
        }
        return Collections.unmodifiableList(links);
    }

    /** A shared acquisition counts as N as soon as a writer of its lock class was seen. */
    public Set<EdgeKind> kinds() {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        for (EdgeKind kind : EdgeKind.values()) {
            if (kind.isIn(kindBits())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Is it part of a cycle that is less than an error, so that other witnesses could still change the judgement? */
    boolean isWatched() {
        for (KnownCycle cycle : cycles) {
            if (cycle.level() != Level.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Has a cycle through it been told that is of this level or worse? */
    boolean isCovered(Level level) {
        for (KnownCycle cycle : cycles) {
            if (cycle.level().compareTo(level) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is to be judged, until {@link #judged} is told that it was. */
    EdgeUpdate add(Witness witness) {
        EdgeUpdate added = note(witness);
        if (added.compareTo(unjudged) > 0) unjudged = added;
        return unjudged;
    }

    private EdgeUpdate note(Witness witness) {
        if (!evidence.add(witness)) {
            return EdgeUpdate.NONE;
        }
        int before = kindBits();
        seenKinds |= witness.kind().bit();
        return kindBits() == before ? EdgeUpdate.WITNESS : EdgeUpdate.KIND;
    }

    void judged() {
        unjudged = EdgeUpdate.NONE;
    }

    int kindBits() {
        return to.usage().readsBlock() ? EdgeKind.blocking(seenKinds) : seenKinds;
    }

    /** Is one of the witnesses a reader, for whom the first writer of the far lock makes a difference? */
    boolean dependsOnWriter() {
        return (seenKinds & ~EdgeKind.ENDS_N) != 0;
    }

    Node near() {
        return from;
    }

    Node far() {
        return to;
    }

    Evidence evidence() {
        return evidence;
    }

    /** Those that were told. */
    List<KnownCycle> cycles() {
        return cycles;
    }

    /** Can it be on a cycle at all? Once true, always true: edges do not go away. */
    boolean isCyclic() {
        return cyclic;
    }

    void markCyclic() {
        cyclic = true;
    }

    @Override
    public String toString() {
        return from + " -> " + to + " " + kinds();
    }
}
