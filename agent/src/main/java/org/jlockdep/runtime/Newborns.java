package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Locks that a thread made while it held others, until they are taken for the first time or what was held then is
 * released. If the first to take such a lock is its maker, it does not have to wait: nobody else ever had it. A maker that
 * starts a thread or waits for one in between has most likely shown what it made, so that does not count; what it shows in
 * other ways can only be told by who takes it. A thread that holds nothing else leaves no mark at a block in which it can
 * want nothing: there it never stands in anybody's way for long.
 *
 * <p>Any thread may call anything; nothing waits. Bounded: when there are too many, one is forgotten, which hides nothing.
 * Benign race: a taker that comes at the very moment at which the maker asks is overlooked, and if that is ever to block,
 * it will be seen at another moment.
 */
final class Newborns {
    /** At once, of all threads together. */
    static final int SLOTS = 32;

    private static final AtomicReferenceArray<Newborn> ALL = new AtomicReferenceArray<>(SLOTS);
    /** How many slots are in use, or a few more: whoever takes a lock that is new to it looks for so many. */
    private static final AtomicInteger USED = new AtomicInteger();
    /** Benign race: which slot is used again when there is none. */
    private static int next;

    private Newborns() {}

    private static final class Newborn {
        final Object lock;
        final HeldLocks maker;
        /** So many of the locks that the maker holds it held before. Its maker's own. */
        int under;
        /** It is not new any more, and stays here for the next constructor of the same object to see. */
        volatile boolean taken;

        Newborn(Object lock, HeldLocks maker, int under) {
            this.lock = lock;
            this.maker = maker;
            this.under = under;
        }
    }

    /** What is of several classes that lock themselves is told of by each one's constructor: the first time counts. */
    @Counted(Counted.NEWBORN)
    static void add(Object lock, HeldLocks maker, int under) {
        if (find(lock) != null) return;
        Newborn newborn = new Newborn(lock, maker, under);
        for (int i = 0; i < SLOTS; i++) {
            Newborn before = ALL.get(i);
            if ((before == null || before.taken) && replaces(i, before, newborn)) return;
        }
        next = (next + 1) % SLOTS;
        replaces(next, ALL.get(next), newborn);
    }

    /** Counted before it is there, and until it is gone. */
    private static boolean replaces(int slot, Newborn before, Newborn newborn) {
        if (before == null) USED.incrementAndGet();
        boolean done = ALL.compareAndSet(slot, before, newborn);
        if (before == null && !done) USED.decrementAndGet();
        return done;
    }

    private static void clear(int slot, Newborn newborn) {
        if (ALL.compareAndSet(slot, newborn, null)) USED.decrementAndGet();
    }

    static boolean exist() {
        return USED.get() != 0;
    }

    /** Whoever took it: from now on it can be somebody's. */
    static void taken(Object lock) {
        Newborn newborn = find(lock);
        if (newborn != null) newborn.taken = true;
    }

    /** Did that thread make the lock while it held all that it holds, and did nobody take it since? */
    static boolean isOf(HeldLocks maker, int depth, Object lock) {
        Newborn newborn = find(lock);
        return newborn != null && !newborn.taken && newborn.maker == maker && newborn.under == depth;
    }

    @Counted(Counted.NEWBORN)
    private static Newborn find(Object lock) {
        int left = USED.get();
        for (int i = 0; i < SLOTS && left > 0; i++) {
            Newborn newborn = ALL.get(i);
            if (newborn == null) continue;
            if (newborn.lock == lock) return newborn;
            left--;
        }
        return null;
    }

    /** The maker released one of its locks. Returns under how many of them it made what is still here, at most. */
    @Counted(Counted.NEWBORN)
    static int released(HeldLocks maker, int index) {
        int most = 0;
        for (int i = 0; i < SLOTS; i++) {
            Newborn newborn = ALL.get(i);
            if (newborn == null || newborn.maker != maker) continue;
            if (newborn.under > index) newborn.under--;
            if (newborn.under == 0) clear(i, newborn);
            most = Math.max(most, newborn.under);
        }
        return most;
    }

    /** Others may know what that thread made. */
    @Counted(Counted.NEWBORN)
    static void forget(HeldLocks maker) {
        for (int i = 0; i < SLOTS; i++) {
            Newborn newborn = ALL.get(i);
            if (newborn != null && newborn.maker == maker) clear(i, newborn);
        }
    }
}
