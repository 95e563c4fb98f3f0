package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/**
 * Tells a read stamp that was given back twice from one that was taken by another thread, which is legal: the JVM takes
 * both, and the second kind robs another reader of its hold. The held stacks of all threads that ever had a stamp are
 * known here, weakly; nobody looks at them until somebody releases what he does not hold.
 */
final class Stamps {
    private static final HeldStacks STACKS = new HeldStacks();

    /** What a stamp of a lock that is held has in common with no other: found by looking, since nothing promises it. */
    private static final long HOLD = holdBits(new StampedLock());

    private Stamps() {}

    /** A fresh lock's stamps differ in the writer's bit; the readers are counted below it. */
    private static long holdBits(StampedLock fresh) {
        long writer = fresh.tryOptimisticRead() ^ fresh.writeLock();
        return writer | writer - 1;
    }

    /** Or of an optimistic read, which holds nothing? */
    static boolean isOfHold(long stamp) {
        return (stamp & HOLD) != 0;
    }

    /** Once for each thread. */
    static void hasStack(HeldLocks stack) {
        STACKS.add(stack);
    }

    /**
     * Does the lock count fewer readers than hold it? Then this stamp, which was just accepted from a thread that holds
     * nothing, was given back before. Certain, though it looks at other threads without stopping them: who is seen to hold
     * the lock both before and after the lock was asked, in one and the same turn, held it at that moment, since a turn
     * begins after the lock is taken and ends before it is released. A reader with this stamp, or with one that is not
     * known, may be whom it was released for; then the answer is no. It is no as well for a lock whose stamps were handed
     * from thread to thread before: whose hold is still on which stack is not known exactly then; and if the reader that was
     * robbed has found out in between that the lock counts it no longer.
     */
    static boolean isMissing(Object lock, long stamp) {
        if (lock.getClass() != StampedLock.class || Orphans.everExisted(lock)) return false;
        List<Held> readers = new ArrayList<>();
        List<Integer> turns = new ArrayList<>();
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            Held reader = stack == null ? null : stack.reader(lock);
            if (reader == null) continue;
            int turn = reader.turn;
            if (turn == 0 || reader.stamp == stamp) return false;
            readers.add(reader);
            turns.add(turn);
        }
        if (!TypeInfo.answers(lock)) return false;
        int counted = ((StampedLock) lock).getReadLockCount();
        int hold = 0;
        for (int i = 0; i < readers.size(); i++) {
            if (readers.get(i).isTurn(lock, turns.get(i))) hold++;
        }
        return counted < hold;
    }
}
