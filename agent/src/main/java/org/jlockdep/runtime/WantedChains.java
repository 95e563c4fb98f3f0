package org.jlockdep.runtime;

/**
 * What comes of a lock that a thread wants on top of all that it holds: the chain that ends with it, which is told if there
 * is news in it. Stateless; all is the thread's own.
 */
final class WantedChains {
    private WantedChains() {}

    /**
     * The chain that ends with the lock on top of all that is held, or null if nothing is, or the lock class is not known.
     * Says whether it is settled.
     *
     * @param waits may the thread have to wait for the lock? Then that is told, if it is news
     */
    static ChainNode chainOf(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits, boolean waits) {
        ChainNode node = toldChainOf(h, lock, kind, site, lockClass, bits, waits);
        h.steered = Steering.isOn() && Steering.concerns(h, lock, kind, site, lockClass, bits, waits);
        h.settled &= !h.steered;
        return node;
    }

    private static ChainNode toldChainOf(
            HeldLocks h, Object lock, int kind, int site, int lockClass, int bits, boolean waits) {
        h.settled = h.depth == 0;
        if (h.depth == 0 || lockClass == 0) return null;
        if (waits) return want(h, lock, kind, site, lockClass, bits);
        return HeldChains.at(h, h.depth - 1).child(HeldChains.key(lockClass, bits));
    }

    /**
     * Something is held and more is wanted: the place where a chain is looked up and, if it is new, published. A lock that
     * nobody else has yet has a chain of its own: however often it is seen, the one with a lock that others may have is as
     * new as before.
     */
    @OutOfLine
    private static ChainNode want(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits) {
        int serial = h.order.serial;
        ChainNode below = HeldChains.at(h, h.depth - 1);
        ChainNode node = below.child(HeldChains.key(lockClass, bits));
        Newborns mine = h.newborns();
        boolean newborn = mine != null && mine.isNew(lock, h.depth) && !isKnownToOthers(h, lock, mine);
        h.settled = !newborn && isTold(h, node, lock, kind, lockClass);
        if (h.settled) return node;
        int how = newborn ? bits | HoldBits.NEWBORN : bits;
        ChainNode told = newborn ? below.child(HeldChains.key(lockClass, how)) : node;
        if (newborn && told.isKnown(serial)) return node;
        h.toldOfPairs = !node.repeats();
        if (publish(h, told, lock, kind, site, lockClass, how)) {
            h.settled = !newborn && (node.isKnown(serial) || h.toldOfPairs && node.wasToldBy(serial));
            return node;
        }
        return toldChainOf(h, lock, kind, site, lockClass, bits, true);
    }

    /**
     * Has another thread a slot with the lock, be it released or not? Looked for as long as newborn locks are few, and for
     * every so many after that: what it costs grows with the number of threads.
     */
    @OutOfLine
    private static boolean isKnownToOthers(HeldLocks h, Object lock, Newborns mine) {
        if (!mine.areFewOrDue()) return false;
        for (HeldStacks.Node n = AllHeldLocks.stacks().first(); n != null; n = n.next) {
            HeldLocks other = n.get();
            if (other != null && other != h && other.mentions(lock)) return true;
        }
        return false;
    }

    /** Is there nothing left to tell of the chain, and of the pairs of instances that it nests? */
    private static boolean isTold(HeldLocks h, ChainNode node, Object lock, int kind, int lockClass) {
        if (node.isKnown(h.order.serial)) return true;
        if (!node.wasToldBy(h.order.serial)) return false;
        if (!node.repeats()) return true;
        if (h.pairs == null || kind == LockClasses.BIN) return false;
        long number = h.memory.number(lock);
        for (int i = 0; i < h.depth; i++) {
            if (h.held[i].lockClass == lockClass && !h.pairs.contain(h.held[i].number(h), number)) return false;
        }
        return true;
    }

    /** Nothing is left to tell of the pairs that the lock makes with those that are held. */
    @OutOfLine
    static void toldPairs(HeldLocks h, Held last) {
        if (h.pairs == null) h.pairs = new Pairs();
        long number = last.number(h);
        for (int i = 0; i < h.depth; i++) {
            if (h.held[i].lockClass == last.lockClass) h.pairs.add(h.held[i].number(h), number);
        }
        h.toldOfPairs = true;
    }

    /** @return false if the chain is another one, since something in it is held no longer */
    @OutOfLine
    static boolean publish(HeldLocks h, ChainNode node, Object lock, int kind, int site, int lockClass, int bits) {
        h.busy(true);
        try {
            h.wanted.set(lock, kind, site, lockClass, bits);
            if (kind == LockClasses.SEMAPHORE) h.wanted.count = h.wantedPermits;
            if (OwnLocks.concern(h.wanted)) h.toldAt = site;
            return Publisher.wanted(h, node, h.held, h.depth, h.wanted);
        } finally {
            h.wanted.lock = null;
            h.busy = false;
            h.guard = h.seen;
        }
    }

    /**
     * Readers can block from now on: the analyzer must know, also of a writer that holds nothing else.
     *
     * @return whether it does
     */
    @OutOfLine
    static boolean noteWriter(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits) {
        int of = lockClass != 0 ? lockClass : HeldClasses.of(h, site, lock, null, kind);
        if (LockClasses.hasWriter(of)) return true;
        if (Starvation.isOn()) return false;
        h.busy(true);
        try {
            h.wanted.set(lock, kind, site, of, bits);
            return Publisher.writer(h, ChainNode.ROOT.child(HeldChains.key(of, bits)), h.held, h.wanted);
        } finally {
            h.wanted.lock = null;
            h.busy = false;
            h.guard = h.seen;
        }
    }
}
