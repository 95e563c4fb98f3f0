package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * Makes events of what a held stack has not told yet: the slow path behind {@link HeldLocks}, on the same thread, while
 * that is busy. An event that the ring refuses leaves its chain unseen, so that it comes again.
 */
final class Publisher {
    /** Which sites have told which wrong use of which lock class: each does so once. */
    private static final ChainNode MISUSES = new ChainNode(null, 0);

    private Publisher() {}

    /**
     * A lock is wanted in a chain that is unseen, watched, or nests two instances of one class. In which order a newborn
     * one is taken does not matter, nor does it say in which it will be taken again.
     *
     * @return false if something in the chain is held no longer, so that nothing was told
     */
    @Counted(Counted.PUBLISHER)
    static boolean wanted(HeldLocks owner, ChainNode chain, Held[] held, int depth, Held wanted) {
        if (SelfCheck.isIt(held, depth, wanted) || Starvation.isOn()) return true;
        int from = owner.initialising == 0 ? 0 : Initialisations.beginning(held, depth, wanted);
        return from == 0
                ? wantedWithin(owner, chain, held, depth, wanted)
                : wantedWithin(owner, chain, Arrays.copyOfRange(held, from, depth), depth - from, wanted);
    }

    private static boolean wantedWithin(HeldLocks owner, ChainNode chain, Held[] held, int depth, Held wanted) {
        boolean ordersInstances = chain.repeats() && (wanted.bits & HoldBits.NEWBORN) == 0;
        boolean due = chain.isDue(owner.serial());
        if (findsNoRoom(chain, due || ordersInstances)) return true;
        int pairs = ordersInstances ? pairs(owner, held, depth, -1, wanted) : ToldPairs.KNOWN;
        if (!due && pairs == ToldPairs.KNOWN) {
            if (ordersInstances) WantedChains.toldPairs(owner, wanted);
            return true;
        }
        if (owner.dropEnded()) return false;
        boolean told = offer(owner, chain, due, pairs, held, depth, wanted);
        if (told && ordersInstances) WantedChains.toldPairs(owner, wanted);
        return true;
    }

    /** The same for the lock at {@code given}, which will be wanted back after a wait, while all others stay held. */
    @Counted(Counted.PUBLISHER)
    static boolean wantedBack(HeldLocks owner, ChainNode chain, Held[] held, int depth, int given, Held back) {
        boolean due = chain.isDue(owner.serial());
        if (findsNoRoom(chain, due || chain.repeats())) return true;
        int pairs = chain.repeats() ? pairs(owner, held, depth, given, back) : ToldPairs.KNOWN;
        if (!due && pairs == ToldPairs.KNOWN) return true;
        if (owner.dropEnded()) return false;
        Held[] others = new Held[depth - 1];
        System.arraycopy(held, 0, others, 0, given);
        System.arraycopy(held, given + 1, others, given, depth - 1 - given);
        if (owner.initialising != 0) {
            int from = Initialisations.beginning(others, others.length, back);
            others = Arrays.copyOfRange(others, from, others.length);
        }
        offer(owner, chain, due, pairs, others, others.length, back);
        return true;
    }

    /** What was never seen may never come again, and has the whole ring. */
    private static boolean findsNoRoom(ChainNode chain, boolean hasMore) {
        return chain.state() == ChainNode.UNSEEN ? EventRing.refuses() : hasMore && EventRing.isCrowded();
    }

    private static int pairs(HeldLocks owner, Held[] held, int depth, int given, Held wanted) {
        return ToldPairs.news(owner, held, depth, given, wanted);
    }

    /**
     * @param due whether the chain has something to tell
     * @param pairs what {@link ToldPairs} has
     */
    private static boolean offer(
            HeldLocks owner, ChainNode chain, boolean due, int pairs, Held[] held, int depth, Held wanted) {
        boolean ordered = (!due || chain.isOrdered()) && (pairs & ToldPairs.LAST) == 0;
        boolean brief = chain.isWellKnown(due, (pairs & ToldPairs.FRESH) != 0);
        Stretch segment = ordered ? owner.segment() : null;
        LockEvent event = brief
                ? LockEvent.brief(owner, segment, chain, held, depth, wanted)
                : new LockEvent(owner, segment, chain, held, depth, wanted);
        if (!EventRing.offer(event)) return false;
        chain.published(owner.serial(), segment);
        if (pairs != ToldPairs.KNOWN) ToldPairs.told(owner, held, depth, wanted, segment);
        return true;
    }

    /**
     * A lock class that is read has a writer from now on: its readers may have to wait.
     *
     * @return whether the analyzer will know
     */
    @Counted(Counted.PUBLISHER)
    static boolean writer(HeldLocks owner, ChainNode alone, Held[] held, Held writer) {
        if (EventRing.refuses() || !EventRing.offer(new LockEvent(owner, null, alone, held, 0, writer))) return false;
        LockClasses.sawWriter(writer.lockClass);
        return true;
    }

    /** A lock is used in a wrong way, told by the site of that use. */
    @Counted(Counted.PUBLISHER)
    static void misused(HeldLocks owner, Held[] held, int depth, Held lock, Misuse misuse) {
        ChainNode told =
                MISUSES.child(lock.site << HoldBits.WIDTH).child(lock.lockClass << HoldBits.WIDTH | misuse.ordinal());
        if (told.state() != ChainNode.UNSEEN) return;
        if (EventRing.offer(LockEvent.of(misuse, owner, told, held, depth, lock))) told.published(owner.serial(), null);
    }
}
