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
    /** Published, nothing more to learn from anybody. The state in which nearly every look-up finds a node. */
    static final int QUIET = 1;
    /** Published, but look again: instance order matters or the analyzer watches this chain. */
    static final int LOOK = 2;
    // Any greater one: published by the stretch of a thread with that serial number; others' sightings are news.

    /**
     * Sightings by threads that can overlap; the last of them stands for all that follow. They show early that more than
     * one thread takes this way, at a few microseconds each.
     */
    private static final int OVERLAPPING = 8;
    /** Sightings each of which can only come after the one before. Starting a thread costs more than telling of it. */
    private static final int ORDERED = 1024;
    /** Looks at a watched chain that is always the same thread's: then it is left. */
    private static final int MAX_LOOKS = 1 << 12;

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
    /** The last publisher's segment, and how many sightings are left to be told. Benign races: a few events more. */
    private Segment lastSegment;

    private short overlapping = OVERLAPPING;
    private short ordered = ORDERED;

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

    /** Is there nothing to tell when the thread in this stretch of its life comes by? */
    boolean isKnown(int serial) {
        int s = state;
        return s == QUIET || s == serial;
    }

    /**
     * Is an event due? At first sight, and for each other thread until there were a few. If the analyzer wants more, then
     * also for one thread's repetitions: the first, second, fourth, eighth and so on.
     */
    boolean isDue(int serial) {
        int s = state;
        if (s == UNSEEN) return true;
        if (s == QUIET || s == serial) return false;
        if (serial != lastPublisher && (!repeats || watches > 0)) return true;
        if (watches <= 0) {
            unwatch(); // the analyzer stopped watching while another thread published
            return false;
        }
        looks++;
        if (looks > MAX_LOOKS) unwatch();
        return (looks & looks - 1) == 0;
    }

    /** Called by the analyzer, too: what it wanted to know is known. */
    public void unwatch() {
        watches = 0;
        if (!repeats && state == LOOK) state = isExhausted() ? QUIET : lastPublisher;
    }

    private boolean isExhausted() {
        return overlapping <= 0 || ordered <= 0;
    }

    /**
     * The segment to be told with the next event, or null: then that event stands for all that are not told any more, so
     * it must not seem to be ordered. For chains that nest two instances of one class not each sighting is told.
     */
    Segment orderOf(HeldLocks publisher) {
        if (repeats || overlapping <= 1 || ordered <= 1) return null;
        return publisher.segment();
    }

    /** Called once the event of this chain is in the ring. */
    void published(int publisher, Segment segment) {
        if (segment == null) overlapping = 0;
        else if (lastSegment != null && (lastSegment == segment || segment.isAfter(lastSegment))) ordered--;
        else overlapping--;
        lastSegment = segment;
        lastPublisher = publisher;
        if (watches > 0) watches--;
        state = repeats || watches > 0 ? LOOK : isExhausted() ? QUIET : publisher;
    }

    /** Called by the analyzer: what was told of this chain was not so, the next sighting counts as the first. */
    public void forget() {
        state = UNSEEN;
    }

    /** Called by the analyzer: make up to {@code times} more events, because evidence is still wanting. */
    public void watch(int times) {
        watches = times;
        looks = 0;
        if (state != UNSEEN) state = LOOK;
    }
}
