package org.jlockdep.cli.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jlockdep.dump.DumpedRun;

/**
 * What runs have counted. Of one figure the values of so many runs of a service are kept; of more runs, those by which its sum over all
 * runs, each counted once, can be told best: a run stays the longer the more it has counted and the smaller its name's hash
 * (priority sampling, Duffield, Lund and Thorup 2007). So what only few runs have counted, such as failures, is never lost, and
 * which values stay does not depend on the order in which they come, nor on how often.
 */
public final class Figures {
    /** Sums over more runs than this are told to within two per cent (one over its root), as a standard error. */
    public static final int LIMIT = 4096;

    private final Map<Place, OfPlace> byPlace = new TreeMap<>();

    /** Each service has its own, so that what all have counted together also tells what one has. */
    private record Place(String service, String figure) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byService = service.compareTo(other.service);
            return byService != 0 ? byService : figure.compareTo(other.figure);
        }
    }

    /** @param hash small: it stays long */
    private record Value(double rank, double hash, DumpedRun run, long value) implements Comparable<Value> {
        @Override
        public int compareTo(Value other) {
            int byRank = Double.compare(rank, other.rank);
            int byHash = byRank != 0 ? byRank : Double.compare(hash, other.hash);
            return byHash != 0 ? byHash : run.compareTo(other.run);
        }
    }

    private static final class OfPlace {
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
        double hash = RunHash.of(run);
        values.forEach((figure, value) -> {
            double rank = value > 0 ? hash / value : Double.POSITIVE_INFINITY;
            at(new Place(run.service(), figure)).add(new Value(rank, hash, run, value));
        });
    }

    private OfPlace at(Place place) {
        return byPlace.computeIfAbsent(place, key -> new OfPlace());
    }

    void unite(Figures other) {
        other.byPlace.forEach((place, values) -> values.sorted.forEach(at(place)::add));
    }

    /** The values that were kept, sorted by run. */
    TreeMap<DumpedRun, TreeMap<String, Long>> byRun() {
        TreeMap<DumpedRun, TreeMap<String, Long>> byRun = new TreeMap<>();
        byPlace.forEach((place, values) -> values.sorted.forEach(value ->
                byRun.computeIfAbsent(value.run, key -> new TreeMap<>()).put(place.figure, value.value)));
        return byRun;
    }

    /** May there be runs whose values were not kept? */
    boolean areFolded() {
        return byPlace.values().stream().anyMatch(OfPlace::isFull);
    }

    /** Of each figure over all runs: exact if no value was left out. */
    public Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        byPlace.forEach((place, values) -> sums.merge(place.figure, values.sum(), Long::sum));
        return sums;
    }
}
