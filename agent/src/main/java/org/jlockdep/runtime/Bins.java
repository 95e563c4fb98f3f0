package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * The bins of {@code ConcurrentHashMap}s: what such a map locks while it changes one, and while it calls the application
 * to compute a value. Two bins of a map are two locks, and neither is the map's own monitor. What is locked in the JVM is
 * the first node of a bin, which comes and goes; the bin is told by the map and by its place in the table.
 *
 * <p>When the table grows, bins are split, and the two halves of one have different places from then on. A bin that has
 * the same place in a small and in a large table is, in the small one, where the keys of both are; so two sightings that
 * meet in a place would have met in the map as long as it was small.
 */
final class Bins {
    /** Place in a table that cannot be told: then all such bins of a map are one. */
    private static final int UNKNOWN = -1;

    private static final AtomicReferenceFieldUpdater<Instances.Instance, AtomicLongArray> NUMBERS =
            AtomicReferenceFieldUpdater.newUpdater(Instances.Instance.class, AtomicLongArray.class, "bins");

    private Bins() {}

    /**
     * Is it a map that somebody was seen to make? The others are the JDK's own, and those of libraries that were not
     * looked at: all of these together, by whose code alone they are known, would be one lock class, in cycles that mean
     * nothing.
     */
    static boolean isKnown(Object map) {
        Instances.Instance instance = Instances.find(map);
        return instance != null && instance.lockClass != null;
    }

    /**
     * The bin's number: exact, and no object's. Numbers are set aside for as many places as the table had when it was
     * first of that size: for place 0, for 1, for 2 and 3, for 4 to 7 and so on.
     */
    static long numberOf(Object map, int place) {
        Instances.Instance instance = Instances.remember(map);
        if (place <= UNKNOWN) return instance.number;
        int octave = Integer.SIZE - Integer.numberOfLeadingZeros(place);
        int size = octave == 0 ? 1 : 1 << octave - 1;
        return firstOf(octave, size, numbers(instance)) + (octave == 0 ? 0 : place - size);
    }

    private static long firstOf(int octave, int size, AtomicLongArray numbers) {
        if (numbers.get(octave) == 0) numbers.compareAndSet(octave, 0, Instances.numbersFor(size));
        return numbers.get(octave);
    }

    private static AtomicLongArray numbers(Instances.Instance map) {
        AtomicLongArray known = map.bins;
        if (known != null) return known;
        NUMBERS.compareAndSet(map, null, new AtomicLongArray(Integer.SIZE));
        return map.bins;
    }
}
