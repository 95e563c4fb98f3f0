package org.jlockdep.cli.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jlockdep.dump.DumpedRun;

/**
 * What runs have counted. Of one figure the values of so many runs are kept; of more runs, those by which its sum over all
 * runs, each counted once, can be told best: a run stays the longer the more it has counted and the smaller its name's hash
 * (priority sampling, Duffield, Lund and Thorup 2007). So what only few runs have counted, such as failures, is never lost, and
 * which values stay does not depend on the order in which they come, nor on how often.
 */
public final class Figures {
    /** Sums over more runs than this are told to within two per cent (one over its root), as a standard error. */
    public static final int LIMIT = 4096;

    private final Map<String, OfName> byName = new TreeMap<>();

    /** @param place small: it stays long */
    private record Value(double rank, double place, DumpedRun run, long value) implements Comparable<Value> {
        @Override
        public int compareTo(Value other) {
            int byRank = Double.compare(rank, other.rank);
            int byPlace = byRank != 0 ? byRank : Double.compare(place, other.place);
            return byPlace != 0 ? byPlace : run.compareTo(other.run);
        }
    }

    private static final class OfName {
        private final Map<DumpedRun, Value> byRun = new HashMap<>();
        private final TreeSet<Value> sorted = new TreeSet<>();

        /** The highest value of a run counts. Its rank rises with it, so that whoever was dropped stays dropped. */
        void add(Value value) {
            if (isFull() && sorted.last().compareTo(value) < 0) {
                return;
            }
            Value known = byRun.get(value.run);
            if (known != null && known.value >= value.value) {
                return;
            }
            if (known != null) {
                sorted.remove(known);
            }
            byRun.put(value.run, value);
            sorted.add(value);
            if (sorted.size() > LIMIT) {
                byRun.remove(sorted.pollLast().run);
            }
        }

        boolean isFull() {
            return sorted.size() == LIMIT;
        }

        long sum() {
            double least = isFull() ? 1 / sorted.last().rank : 0;
            double sum = 0;
            for (Value value : isFull() ? sorted.headSet(sorted.last()) : sorted) {
                sum += Math.max(value.value, least);
            }
            return Math.round(sum);
        }
    }

    public void add(DumpedRun run, Map<String, Long> values) {
        double place = RunHash.of(run);
        values.forEach((name, value) -> {
            double rank = value > 0 ? place / value : Double.POSITIVE_INFINITY;
            byName.computeIfAbsent(name, key -> new OfName()).add(new Value(rank, place, run, value));
        });
    }

    void unite(Figures other) {
        other.byName.forEach(
                (name, values) -> values.sorted.forEach(byName.computeIfAbsent(name, key -> new OfName())::add));
    }

    /** The values that were kept, sorted by run. */
    TreeMap<DumpedRun, TreeMap<String, Long>> byRun() {
        TreeMap<DumpedRun, TreeMap<String, Long>> byRun = new TreeMap<>();
        byName.forEach((name, values) -> values.sorted.forEach(value ->
                byRun.computeIfAbsent(value.run, key -> new TreeMap<>()).put(name, value.value)));
        return byRun;
    }

    /** May there be runs whose values were not kept? */
    boolean areFolded() {
        return byName.values().stream().anyMatch(OfName::isFull);
    }

    /** Of each figure over all runs: exact if no value was left out. */
    public Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        byName.forEach((name, values) -> sums.put(name, values.sum()));
        return sums;
    }
}
