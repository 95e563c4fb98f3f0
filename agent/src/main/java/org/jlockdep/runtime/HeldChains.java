package org.jlockdep.runtime;

/**
 * From the entries of a held stack to the nodes of the tree of chains. What is taken in a class's initialiser is of a
 * chain that begins there, see {@link Initialisations}. Stateless.
 */
final class HeldChains {
    private HeldChains() {}

    static int key(int lockClass, int bits) {
        return lockClass << HoldBits.WIDTH | bits;
    }

    /** The chain that ends with the entry at {@code index}. */
    static ChainNode at(HeldLocks h, int index) {
        ChainNode node = h.held[index].node;
        if (node != null) return node;
        return Starvation.isOn() ? ChainNode.OVERFLOW : build(h, index);
    }

    /** Not by recursion: thousands of locks can be held, by a thread that has little stack left. */
    private static ChainNode build(HeldLocks h, int index) {
        Held[] held = h.held;
        int from = index;
        while (from > 0 && held[from - 1].node == null) from--;
        ChainNode node = from == 0 ? ChainNode.ROOT : held[from - 1].node;
        for (int i = from; i <= index; i++) {
            if (held[i].kind == LockClasses.CLASS_INIT) node = ChainNode.ROOT;
            node = node.child(key(HeldClasses.of(h, held[i]), held[i].bits));
            held[i].node = node;
        }
        return node;
    }

    /** That of all but one. */
    static ChainNode without(HeldLocks h, int skipped) {
        if (skipped == h.depth - 1) return at(h, skipped - 1);
        at(h, h.depth - 1); // so that all lock classes are known
        ChainNode node = ChainNode.ROOT;
        for (int i = 0; i < h.depth; i++) {
            if (h.held[i].kind == LockClasses.CLASS_INIT) node = ChainNode.ROOT;
            if (i != skipped) node = node.child(key(h.held[i].lockClass, h.held[i].bits));
        }
        return node;
    }
}
