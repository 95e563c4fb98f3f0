package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * A chain: the locks a thread holds, outermost first, as a path of (lock class, mode) from the root of a tree that all
 * threads share. A thread keeps the node of each of its holds, so that a nested acquisition finds its chain with one
 * step from the node below. Nodes are exact, so unlike a hashed chain key there are no collisions to detect.
 *
 * <p>Any thread may call anything; look-ups are wait-free, an insertion retries when another thread inserts into the
 * same node.
 */
public final class ChainNode {
    /** Never published: the next acquisition makes an event. */
    static final int UNSEEN = 0;
    /** Published, nothing more to learn. The state in which nearly every look-up finds a node. */
    static final int QUIET = 1;
    /** Published, but look again: instance order matters or the analyzer watches this chain. */
    static final int LOOK = 2;

    /** Bounds the tree: about 64 bytes a node. */
    private static final int MAX_NODES = 1 << 17;
    /**
     * Bounds the chains: an event costs as much as its chain is long, so a recursion that locks a fresh object at each of
     * ten thousand levels would cost its square. lockdep stops at 48.
     */
    static final int MAX_LENGTH = 512;

    private static final AtomicReferenceFieldUpdater<ChainNode, ChainNode[]> CHILDREN =
            AtomicReferenceFieldUpdater.newUpdater(ChainNode.class, ChainNode[].class, "children");
    private static final AtomicInteger NODES = new AtomicInteger();
    private static final ChainNode[] NONE = new ChainNode[1];

    /** The empty chain. */
    static final ChainNode ROOT = new ChainNode(null, 0);
    /** Stands for all chains beyond the bounds; never published. */
    static final ChainNode OVERFLOW = new ChainNode(null, 0);

    static {
        OVERFLOW.state = QUIET;
    }

    private final ChainNode parent;
    private final int key;
    /** Does the class of this node occur among its ancestors? Then the order of the two instances matters. */
    private final boolean repeats;

    private final int length;

    /** Open addressing, a power of two in size, at most half full; replaced as a whole by an insertion. */
    private volatile ChainNode[] children = NONE;
    /** The child asked for last. Benign race: any value is a child or null. */
    private ChainNode hot;
    /** Benign race: a stale value repeats an event or delays a watched one. */
    private int state;
    /** How many more events a watched chain makes, how often it was looked at, and who made the last. Benign races. */
    private int watches;

    private int looks;
    private int lastPublisher;

    ChainNode(ChainNode parent, int key) {
        this.parent = parent;
        this.key = key;
        this.length = parent == null ? 0 : parent.length + 1;
        this.repeats = parent != null && repeatsClass(parent, key >>> HoldBits.WIDTH);
    }

    private static boolean repeatsClass(ChainNode ancestors, int lockClass) {
        for (ChainNode n = ancestors; n != null && n != ROOT; n = n.parent) {
            if (n.key >>> HoldBits.WIDTH == lockClass) return true;
        }
        return false;
    }

    /** The chain that is this one plus one more lock. */
    ChainNode child(int childKey) {
        ChainNode last = hot;
        if (last != null && last.key == childKey) return last;
        ChainNode found = find(children, childKey);
        if (found == null) {
            found = insert(childKey);
            if (found == OVERFLOW) return found;
        }
        hot = found;
        return found;
    }

    private static ChainNode find(ChainNode[] table, int childKey) {
        int mask = table.length - 1;
        for (int i = spread(childKey) & mask; ; i = (i + 1) & mask) {
            ChainNode n = table[i];
            if (n == null || n.key == childKey) return n;
        }
    }

    private static int spread(int key) {
        int h = key * 0x9E3779B9;
        return h ^ h >>> 16;
    }

    private ChainNode insert(int childKey) {
        if (this == OVERFLOW) return this;
        if (length == MAX_LENGTH || NODES.get() >= MAX_NODES) {
            Health.CHAINS_OVERFLOWED.incrementAndGet();
            return OVERFLOW;
        }
        ChainNode fresh = new ChainNode(this, childKey);
        while (true) {
            ChainNode[] old = children;
            ChainNode other = find(old, childKey);
            if (other != null) return other;
            if (CHILDREN.compareAndSet(this, old, with(old, fresh))) {
                NODES.incrementAndGet();
                return fresh;
            }
        }
    }

    private static ChainNode[] with(ChainNode[] old, ChainNode fresh) {
        int size = 1;
        for (ChainNode n : old) if (n != null) size++;
        int capacity = Math.max(2, Integer.highestOneBit(size) << 2);
        ChainNode[] table = new ChainNode[capacity];
        for (ChainNode n : old) if (n != null) put(table, n);
        put(table, fresh);
        return table;
    }

    private static void put(ChainNode[] table, ChainNode n) {
        int mask = table.length - 1;
        int i = spread(n.key) & mask;
        while (table[i] != null) i = (i + 1) & mask;
        table[i] = n;
    }

    ChainNode parent() {
        return parent;
    }

    boolean repeats() {
        return repeats;
    }

    int state() {
        return state;
    }

    /** Called once the event of this chain is in the ring. */
    void published(int publisher) {
        lastPublisher = publisher;
        if (watches > 0) watches--;
        state = repeats || watches > 0 ? LOOK : QUIET;
    }

    /**
     * Is an event due although the chain was published before? The analyzer wants other threads and other instances:
     * so each change of thread counts, and of one thread's repetitions the first, second, fourth, eighth and so on.
     */
    boolean isDue(int publisher) {
        if (watches <= 0) return false;
        looks++;
        return publisher != lastPublisher || (looks & looks - 1) == 0;
    }

    /** Called by the analyzer: make up to {@code times} more events, because evidence is still wanting. */
    public void watch(int times) {
        watches = times;
        looks = 0;
        if (state != UNSEEN) state = LOOK;
    }
}
