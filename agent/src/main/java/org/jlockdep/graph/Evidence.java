package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The witnesses of one edge, few and unlike each other. As long as there is room none is lost that could matter: a
 * witness is left out only if another one, of the same segment, instances and kind, was seen under no more locks. When
 * there is no room, the one goes whose thread, instances, held set and past others have as well; of equals the one
 * with the most locks held, then the oldest. So a sighting without a gate lock survives any number of guarded ones, and one of a
 * lock that others can have any number of newborn ones. The first of each kind stays for ever: without it the edge's
 * kinds could not be shown.
 */
final class Evidence {
    private final List<Witness> witnesses = new ArrayList<>(1);
    private final int limit;
    private long dropped;
    /** Of the witnesses; null as long as there was room, as for nearly every edge. */
    private Commonness commonness;

    Evidence(int limit) {
        this.limit = limit;
    }

    /** In the order in which they were seen. */
    List<Witness> witnesses() {
        return Collections.unmodifiableList(witnesses);
    }

    Witness newest() {
        return witnesses.get(witnesses.size() - 1);
    }

    long dropped() {
        return dropped;
    }

    /** Returns false if it adds nothing to what is known. */
    boolean add(Witness witness) {
        for (Witness known : witnesses) {
            if (known.covers(witness)) {
                return false;
            }
        }
        removeCovered(witness);
        if (witnesses.size() >= limit && !makesRoom(witness)) {
            return false;
        }
        witnesses.add(witness);
        if (commonness != null) commonness.add(witness);
        return true;
    }

    private void remove(int index) {
        witnesses.remove(index);
        if (commonness != null) commonness.remove(index);
    }

    private void removeCovered(Witness witness) {
        for (int i = witnesses.size() - 1; i >= 0; i--) {
            if (witness.covers(witnesses.get(i)) && !isFirstOfKind(i)) {
                remove(i);
            }
        }
    }

    /** What waits for nobody must not push out what does, unless the edge has nothing of its kind. */
    private boolean makesRoom(Witness witness) {
        if (witness.isOfNewborn() && isKindKnown(witness) && !hasNewborn()) {
            dropped++;
            return false;
        }
        removeMostCommon();
        return true;
    }

    private boolean isKindKnown(Witness witness) {
        for (Witness known : witnesses) {
            if (known.isOfKind(witness)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNewborn() {
        for (int i = 0; i < witnesses.size(); i++) {
            if (witnesses.get(i).isOfNewborn() && !isFirstOfKind(i)) {
                return true;
            }
        }
        return false;
    }

    private void removeMostCommon() {
        if (commonness == null) commonness = new Commonness(witnesses);
        int victim = -1;
        int most = -1;
        for (int i = 0; i < witnesses.size(); i++) {
            int common = commonness.of(i);
            if (common > most && !isFirstOfKind(i)) {
                most = common;
                victim = i;
            }
        }
        if (victim >= 0) {
            remove(victim);
            dropped++;
        }
    }

    private boolean isFirstOfKind(int index) {
        for (int i = 0; i < index; i++) {
            if (witnesses.get(i).isOfKind(witnesses.get(index))) {
                return false;
            }
        }
        return true;
    }
}
