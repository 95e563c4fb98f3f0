package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/** A chain that has told all it tells by itself, and that two threads go on taking in turn. */
public final class RepeatedChain {
    private static final AtomicInteger KEYS = new AtomicInteger(1 << 19);
    private static final int TIMES = 1_000;
    private static final int ONE = 1 << 24;
    private static final int OTHER = ONE + 1;

    public final ChainNode node = ChainNode.ROOT.child(KEYS.incrementAndGet() << HoldBits.WIDTH);

    public RepeatedChain() {
        node.published(ONE, null);
    }

    /** How many events it makes from now on, however often it is taken. */
    public int events() {
        int events = 0;
        for (int i = 0; i < TIMES; i++) events += passes(ONE) + passes(OTHER);
        return events;
    }

    private int passes(int thread) {
        if (!node.isDue(thread)) return 0;
        node.published(thread, null);
        return 1;
    }
}
