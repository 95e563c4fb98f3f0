package org.jlockdep.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;

/**
 * Puts cycles of one defect together. The dependency that closed a cycle is what its report accuses; a longer cycle
 * through that very dependency goes away with it, and need not be told if it is no worse. So does the same cycle one layer
 * below, by way of the lock that one of its locks is made of. Cycles that merely share another dependency stay apart: of two wrong nestings against one right one, both are to be seen. Not thread-safe.
 */
public final class Defects {
    private final Map<Object, List<Leader>> byAccused = new HashMap<>();
    /** By what the links of other layers have in common with its own: thousands of findings are not compared each with each. */
    private final Map<Object, List<Leader>> byTrait = new HashMap<>();

    /** Deadlocks that are there, by the key of their prediction: whoever reads the one needs not read the other. */
    private final Map<String, Finding> happened = new HashMap<>();

    private final Map<String, Leader> byKey = new HashMap<>();

    /** The cycle that is told for its defect. */
    private static final class Leader {
        private final Finding finding;
        private Level level;

        Leader(Finding finding) {
            this.finding = finding;
            this.level = finding.prediction().level();
        }

        boolean standsFor(Prediction other) {
            return finding.prediction().links().size() <= other.links().size() && level.compareTo(other.level()) >= 0;
        }

        boolean isOtherLayerOf(Prediction other) {
            return LockLayers.areOfOneRing(other.links(), finding.prediction().links()) && standsFor(other);
        }
    }

    /**
     * To be asked about each finding that would be printed, in the order in which they are made, shorter cycles first.
     *
     * @return the finding that is told for the same defect; empty if this one is to be told itself
     */
    public Optional<Finding> leader(Finding finding) {
        Prediction prediction = finding.prediction();
        Leader itself = byKey.get(prediction.key());
        if (itself != null) {
            itself.level = prediction.level();
            return Optional.empty();
        }
        if (prediction.rule() == Prediction.Rule.DEADLOCK) happened.put(prediction.confirmedKey(), finding);
        if (happened.containsKey(prediction.key())) return Optional.of(happened.get(prediction.key()));
        if (prediction.rule() != Prediction.Rule.CIRCULAR || prediction.isOfOneClass()) return Optional.empty();
        for (Link link : prediction.links()) {
            for (Leader leader : leaders(byAccused, dependency(link))) {
                if (leader.standsFor(prediction)) return Optional.of(leader.finding);
            }
        }
        for (Object trait : LockLayers.traits(prediction.links().get(0))) {
            for (Leader leader : leaders(byTrait, trait)) {
                if (leader.isOtherLayerOf(prediction)) return Optional.of(leader.finding);
            }
        }
        add(new Leader(finding), prediction);
        return Optional.empty();
    }

    private void add(Leader leader, Prediction prediction) {
        byKey.put(prediction.key(), leader);
        leaders(byAccused, dependency(prediction.links().get(0))).add(leader);
        for (Link link : prediction.links()) {
            for (Object trait : LockLayers.traits(link)) leaders(byTrait, trait).add(leader);
        }
    }

    private static List<LockClass> dependency(Link link) {
        return Arrays.asList(link.from().lockClass(), link.to().lockClass());
    }

    private static List<Leader> leaders(Map<Object, List<Leader>> by, Object key) {
        List<Leader> known = by.get(key);
        if (known == null) by.put(key, known = new ArrayList<>(1));
        return known;
    }
}
