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
    static final int QUIET = -Integer.MAX_VALUE;
    /** Published, but look again: instance order matters or the analyzer watches this chain. */
    static final int LOOK = 2;
    // Any greater one: published by the stretch of a thread with that serial number; others' sightings are news.
    // Any other below zero: nothing more to learn from stretches up to that number; later ones' sightings are news.

    /** So many stretches tell with a stack trace each, which is nearly all that an event costs. The others tell who and when. */
    private static final int WITH_STACK = 8 * Stretches.WITHOUT_PAST;
    /** A program that nests each of a thousand locks in each other is seen to do so by then. */
    private static final int MAX_PAIRS_WITH_STACK = 1 << 12;
    /** Looks at a watched chain that is always the same thread's, or at one of which all have told: then it is left. */
    private static final int MAX_LOOKS = 1 << 12;

    /** Bounds the tree: about 64 bytes a node. */
    private static final int MAX_NODES = 1 << 17;
    /**
     * Bounds the chains: an event costs as much as its chain is long, so a recursion that locks a fresh object at each of
     * ten thousand levels would cost its square. lockdep stops at 48.
     */
    static final int MAX_LENGTH = 512;

    /** So many are replaced as a whole when there is one more; further ones go where only one place is written. */
    private static final int FEW = 32;

    private static final AtomicReferenceFieldUpdater<ChainNode, ChainNode[]> CHILDREN =
            AtomicReferenceFieldUpdater.newUpdater(ChainNode.class, ChainNode[].class, "children");
    private static final AtomicReferenceFieldUpdater<ChainNode, ManyChildren> MORE =
            AtomicReferenceFieldUpdater.newUpdater(ChainNode.class, ManyChildren.class, "more");
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
    /** Null unless there are many. */
    private volatile ManyChildren more;
    /** The child asked for last. Benign race: any value is a child or null. */
    private ChainNode hot;
    /** Benign race: a stale value repeats an event or delays a watched one. */
    private int state;
    /** How many more events a watched chain makes, how often it was looked at, and who made the last. Benign races. */
    private int watches;

    private int looks;
    private int lastPublisher;
    /** Who has told of it, how many those were, and up to which stretch nobody is asked. Benign races: events more. */
    private Stretches told = Stretches.NONE;

    private int tellers;
    /** How many events came with a stack trace for the sake of a pair of instances. Benign race. */
    private int pairsWithStack;

    private int settled;

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
        ChainNode found = known(childKey);
        if (found == null) {
            found = insert(childKey);
            if (found == OVERFLOW) return found;
        }
        hot = found;
        return found;
    }

    private ChainNode known(int childKey) {
        ChainNode found = find(children, childKey);
        ManyChildren others = found == null ? more : null;
        return others == null ? found : others.find(childKey);
    }

    private static ChainNode find(ChainNode[] table, int childKey) {
        int mask = table.length - 1;
        for (int i = spread(childKey) & mask; ; i = (i + 1) & mask) {
            ChainNode n = table[i];
            if (n == null || n.key == childKey) return n;
        }
    }

    static int spread(int key) {
        int h = key * 0x9E3779B9;
        return h ^ h >>> 16;
    }

    @Counted(Counted.CHAIN)
    private ChainNode insert(int childKey) {
        if (this == OVERFLOW || Starvation.isOn()) return OVERFLOW;
        if (length == MAX_LENGTH || NODES.get() >= MAX_NODES) {
            Health.CHAINS_OVERFLOWED.incrementAndGet();
            return OVERFLOW;
        }
        ChainNode fresh = new ChainNode(this, childKey);
        while (true) {
            ChainNode[] old = children;
            ChainNode other = known(childKey);
            if (other != null) return other;
            if (old.length > FEW) return insertAmongMany(fresh);
            if (CHILDREN.compareAndSet(this, old, with(old, fresh))) {
                NODES.incrementAndGet();
                return fresh;
            }
        }
    }

    private ChainNode insertAmongMany(ChainNode fresh) {
        if (more == null) MORE.compareAndSet(this, null, new ManyChildren());
        ChainNode there = more.add(fresh);
        if (there == fresh) NODES.incrementAndGet();
        return there;
    }

    int key() {
        return key;
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
        return s == serial || serial <= -s;
    }

    /** Has this stretch told of it, or need it not, and wants the analyzer no more? Then only instances can be news. */
    boolean wasToldBy(int serial) {
        return state != UNSEEN && watches <= 0 && (isSettled(serial) || told.contains(serial));
    }

    /**
     * Is an event due? At first sight, and for each other stretch of a thread's life. If the analyzer wants more, then
     * also for one thread's repetitions: the first, second, fourth, eighth and so on.
     */
    boolean isDue(int serial) {
        if (state == UNSEEN) return true;
        if (isKnown(serial)) return false;
        if (watches > 0) return serial != lastPublisher || isDueAgain();
        if (state == LOOK) unwatch(); // the analyzer stopped watching while another thread published
        if (isKnown(serial) || isSettled(serial)) return false;
        if (!told.contains(serial)) return true;
        looked();
        return false;
    }

    private boolean isSettled(int serial) {
        return tellers == Stretches.MOST || serial <= settled;
    }

    private boolean isDueAgain() {
        looks++;
        if (looks > MAX_LOOKS) unwatch();
        return (looks & looks - 1) == 0;
    }

    /**
     * Threads that have all told take this way in turn: none is asked again, so that it costs them nothing. Those that
     * live by now and have not come by are few, and heard when the analyzer watches; those that begin later are asked.
     */
    private void looked() {
        if (looks++ < MAX_LOOKS) return;
        settled = ThreadOrder.lastSerial();
        told = Stretches.NONE;
        looks = 0;
        if (!repeats) state = -settled;
    }

    /** Called by the analyzer, too: what it wanted to know is known. */
    public void unwatch() {
        watches = 0;
        looks = 0;
        if (!repeats && state == LOOK) state = unwatched();
    }

    private int unwatched() {
        if (tellers == Stretches.MOST) return QUIET;
        return settled == 0 ? lastPublisher : -settled;
    }

    /**
     * Can the next event tell its place among the threads? The last one must not: it stands for all that are not told any
     * more, so it must not seem to be ordered.
     */
    boolean isOrdered() {
        return tellers < Stretches.MOST - Stretches.WITHOUT_PAST;
    }

    /**
     * Would another stack trace show nothing new?
     *
     * @param due whether the chain has something to tell: so many have, that where they did is known
     * @param otherwise whether something else about the event is new, pairs of instances: of these, the first thousands
     */
    boolean isWellKnown(boolean due, boolean otherwise) {
        if (watches > 0 || due && tellers < WITH_STACK) return false;
        return !otherwise || ++pairsWithStack > MAX_PAIRS_WITH_STACK;
    }

    /** Called once the event of this chain is in the ring. */
    void published(int publisher, Stretch segment) {
        if (segment == null || !told.contains(publisher)) {
            tellers = Math.min(Stretches.MOST, tellers + Stretches.weight(segment));
        }
        told = tellers == Stretches.MOST ? Stretches.NONE : told.with(publisher);
        looks = 0;
        lastPublisher = publisher;
        if (watches > 0) watches--;
        state = repeats || watches > 0 ? LOOK : unwatched();
    }

    /** Called by the analyzer: what was told of this chain was not so, the next sighting counts as the first. */
    public void forget() {
        told = Stretches.NONE;
        state = UNSEEN;
        Epoch.next();
    }

    /** Called by the analyzer: make up to {@code times} more events, because evidence is still wanting. */
    public void watch(int times) {
        watches = times;
        looks = 0;
        if (state != UNSEEN) state = LOOK;
        Epoch.next();
    }
}
