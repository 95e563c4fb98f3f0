package org.jlockdep.graph;

import java.util.Arrays;
import java.util.List;

/**
 * The locks that a thread held at one moment, as far as they keep other threads out: the raw material of gate locks.
 * A MAP or an EVENT stands for a wait, not for mutual exclusion, and is in no set. Locks are told by {@link Hold#lock}. Immutable.
 */
final class ExclusiveHolds {
    private static final long[] NONE = {};

    private final long[] exclusive;
    private final long[] shared;

    private ExclusiveHolds(long[] exclusive, long[] shared) {
        this.exclusive = exclusive;
        this.shared = shared;
    }

    static ExclusiveHolds of(List<Hold> held) {
        return new ExclusiveHolds(sortedLocks(held, Mode.EXCLUSIVE), sortedLocks(held, Mode.SHARED));
    }

    private static long[] sortedLocks(List<Hold> held, Mode mode) {
        long[] locks = new long[held.size()];
        int size = 0;
        for (Hold hold : held) {
            if (hold.mode() == mode && excludes(hold)) {
                locks[size++] = hold.lock();
            }
        }
        if (size == 0) {
            return NONE;
        }
        long[] sorted = Arrays.copyOf(locks, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** One permit of many keeps nobody out. */
    static boolean excludes(Hold hold) {
        LockKind kind = hold.lockClass().kind();
        return kind != LockKind.MAP && kind != LockKind.EVENT && (kind != LockKind.SEMAPHORE || hold.isExclusive());
    }

    /** Are they one and the same lock that two threads cannot have at once? */
    static boolean excludeEachOther(Hold mine, Hold yours) {
        return mine.isSameLock(yours)
                && (mine.isExclusive() || yours.isExclusive())
                && excludes(mine)
                && excludes(yours);
    }

    /** Can two threads not have these two sets at the same time? */
    boolean conflictsWith(ExclusiveHolds other) {
        return intersect(exclusive, other.exclusive)
                || intersect(exclusive, other.shared)
                || intersect(shared, other.exclusive);
    }

    /** Does whatever keeps this set out keep the other one out, too? */
    boolean isWithin(ExclusiveHolds other) {
        for (long lock : exclusive) {
            if (!contains(other.exclusive, lock)) {
                return false;
            }
        }
        for (long lock : shared) {
            if (!other.contains(lock)) {
                return false;
            }
        }
        return true;
    }

    boolean contains(long lock) {
        return contains(exclusive, lock) || contains(shared, lock);
    }

    int size() {
        return exclusive.length + shared.length;
    }

    private static boolean contains(long[] sorted, long lock) {
        return Arrays.binarySearch(sorted, lock) >= 0;
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
        return other instanceof ExclusiveHolds
                && Arrays.equals(exclusive, ((ExclusiveHolds) other).exclusive)
                && Arrays.equals(shared, ((ExclusiveHolds) other).shared);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(exclusive) * 31 + Arrays.hashCode(shared);
    }
}
