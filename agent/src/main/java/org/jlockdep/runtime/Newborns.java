package org.jlockdep.runtime;

/**
 * Locks that a thread made while it held others, until it takes them for the first time or what was held then is
 * released. If the first to take such a lock is its maker, it does not have to wait: nobody else ever had it. A maker that
 * starts a thread or waits for one in between has most likely shown what it made, so that does not count. What it shows in
 * other ways is seen as long as the other thread has not taken another lock in its place; and it counts once only: whatever
 * the maker takes again is as old as all other locks.
 *
 * <p>Used by its own thread only. Bounded: when there are too many, one is forgotten, which hides nothing.
 */
final class Newborns {
    static final int SLOTS = 16;

    private static final int MANY = 1 << 10;

    private final Object[] locks = new Object[SLOTS];
    /** So many of the locks that the maker holds it held before; 0 in a slot that is free. */
    private final int[] under = new int[SLOTS];
    /** It is not new any more, and stays here for the next constructor of the same object to see. */
    private final boolean[] taken = new boolean[SLOTS];
    /** Slots from here on are free. */
    private int used;
    /** Which slot is used again when there is none. */
    private int next;
    /** How often it was asked whether others know one. */
    private int questions;

    /** What is of several classes that lock themselves is told of by each one's constructor: the first time counts. */
    @Counted(Counted.NEWBORN)
    @OutOfLine
    void add(Object lock, int depth) {
        if (find(lock) >= 0) return;
        int slot = slot();
        locks[slot] = lock;
        under[slot] = depth;
        taken[slot] = false;
    }

    private int slot() {
        if (used < SLOTS) return used++;
        for (int i = 0; i < SLOTS; i++) if (taken[i]) return i;
        next = next + 1 & SLOTS - 1;
        return next;
    }

    /** The thread has it now: from now on it can be somebody's. */
    void taken(Object lock) {
        int slot = find(lock);
        if (slot >= 0) taken[slot] = true;
    }

    /** Was the lock made while all was held that is held now, and not taken since? */
    boolean isNew(Object lock, int depth) {
        int slot = find(lock);
        return slot >= 0 && !taken[slot] && under[slot] == depth;
    }

    /** Is it worth a look at all threads whether one of them knows the lock that is taken? */
    boolean areFewOrDue() {
        questions++;
        return questions < MANY || questions % MANY == 0;
    }

    private int find(Object lock) {
        for (int i = used - 1; i >= 0; i--) if (locks[i] == lock) return i;
        return -1;
    }

    /**
     * The lock at that index of the held stack was released.
     *
     * @return under how many of those that are left a lock was made that is still here, at most
     */
    @Counted(Counted.NEWBORN)
    int released(int index) {
        int most = 0;
        int kept = 0;
        for (int i = 0; i < used; i++) {
            int left = under[i] > index ? under[i] - 1 : under[i];
            if (left == 0) continue;
            locks[kept] = locks[i];
            under[kept] = left;
            taken[kept++] = taken[i];
            most = Math.max(most, left);
        }
        shrink(kept);
        return most;
    }

    /** Others may know what the thread made. */
    void forget() {
        shrink(0);
    }

    private void shrink(int to) {
        for (int i = to; i < used; i++) locks[i] = null;
        used = to;
    }

    boolean areNone() {
        return used == 0;
    }
}
