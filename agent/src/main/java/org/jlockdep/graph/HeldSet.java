package org.jlockdep.graph;

import java.util.Arrays;
import java.util.List;

/**
 * The locks that a thread held at one moment, as far as they keep other threads out: the raw material of gate locks.
 * A MAP stands for a wait, not for mutual exclusion, and is in no set. Immutable.
 */
final class HeldSet {
    private static final long[] NONE = {};

    private final long[] exclusive;
    private final long[] shared;

    private HeldSet(long[] exclusive, long[] shared) {
        this.exclusive = exclusive;
        this.shared = shared;
    }

    static HeldSet of(List<Hold> held) {
        return new HeldSet(sortedInstances(held, Mode.EXCLUSIVE), sortedInstances(held, Mode.SHARED));
    }

    private static long[] sortedInstances(List<Hold> held, Mode mode) {
        long[] instances = new long[held.size()];
        int size = 0;
        for (Hold hold : held) {
            if (hold.mode() == mode && excludes(hold)) {
                instances[size++] = hold.instance();
            }
        }
        if (size == 0) {
            return NONE;
        }
        long[] sorted = Arrays.copyOf(instances, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** One permit of many keeps nobody out. */
    static boolean excludes(Hold hold) {
        LockKind kind = hold.lockClass().kind();
        return kind != LockKind.MAP && (kind != LockKind.SEMAPHORE || hold.isExclusive());
    }

    /** Can two threads not have these two sets at the same time? */
    boolean conflictsWith(HeldSet other) {
        return intersect(exclusive, other.exclusive)
                || intersect(exclusive, other.shared)
                || intersect(shared, other.exclusive);
    }

    /** Does whatever keeps this set out keep the other one out, too? */
    boolean isWithin(HeldSet other) {
        for (long instance : exclusive) {
            if (!contains(other.exclusive, instance)) {
                return false;
            }
        }
        for (long instance : shared) {
            if (!other.contains(instance)) {
                return false;
            }
        }
        return true;
    }

    boolean contains(long instance) {
        return contains(exclusive, instance) || contains(shared, instance);
    }

    int size() {
        return exclusive.length + shared.length;
    }

    private static boolean contains(long[] sorted, long instance) {
        return Arrays.binarySearch(sorted, instance) >= 0;
    }

    private static boolean intersect(long[] some, long[] others) {
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                return true;
            }
            if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldSet
                && Arrays.equals(exclusive, ((HeldSet) other).exclusive)
                && Arrays.equals(shared, ((HeldSet) other).shared);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(exclusive) * 31 + Arrays.hashCode(shared);
    }
}
