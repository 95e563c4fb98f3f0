package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The locks that one thread holds, outermost first: lockdep's held stack. Used by its own thread only, from
 * {@link Hooks}; virtual threads have one each, like platform threads.
 *
 * <p>The known path allocates nothing, shares nothing and looks nothing up: a slot that still has this very lock from the
 * last time proves by one compare that all beneath it is as it was ({@link Held#isAgain}), and one more with the
 * {@link Epoch} that nothing else has changed. What is known but comes in another order is searched for among the locks
 * that are held, and takes one step in the tree of chains; its lock class, number and order among its like are what the
 * thread remembers ({@link Known}, {@link Pairs}). Entries may leave in any order.
 *
 * <p>Longer than other files: all of it works on the same few fields, and each further object on this path costs a load
 * that the hooks would feel. What is off the path is elsewhere: {@link Publisher}, {@link Orphans}, {@link LockClasses}.
 */
public final class HeldLocks {
    private static final ThreadLocal<HeldLocks> CURRENT = new ThreadLocal<HeldLocks>() {
        @Override
        protected HeldLocks initialValue() {
            HeldLocks fresh = new HeldLocks(Thread.currentThread());
            if (!fresh.keepsNothing) STACKS.add(fresh);
            return fresh;
        }
    };

    /** Of all threads that keep something after a release. */
    private static final HeldStacks STACKS = new HeldStacks();
    /** The epoch when threads were last asked to let go. Analyzer only. */
    private static int agedAt = -1;

    /** Token of something that is no lock, or is held already. */
    static final int NOT_A_LOCK = -1;
    /** Token of a lock whose methods are the JDK's own and call no other hook: nothing has to be counted before the call. */
    static final int UNCOUNTED = -2;
    /**
     * Token of a lock that was pushed before the call, and off the known path. The JVM may have loaded classes for the
     * call, by code of the application, and what is told then drops what is not held yet.
     */
    static final int PUSHED = -3;

    /** No epoch. */
    private static final int CLOSED = -1;
    /**
     * A hook ran out of stack half way: what is on the stack may not be held. Set as {@link #guard} by {@link Hooks}, which
     * must not call anything then.
     */
    static final int DOUBTFUL = -2;

    private static final AtomicInteger SERIALS = new AtomicInteger(ChainNode.LOOK);

    private final Thread owner;
    /**
     * Tells threads apart without asking them, and the stretches of one thread between starting and joining others. A
     * chain that was published in this stretch and in no other has it as its state.
     */
    private int serial = SERIALS.incrementAndGet();
    /** The first of them tells the thread itself from others. */
    private final int number = serial;
    /** Null as long as nobody asked. */
    private Timeline timeline;
    /** Null as long as this thread never wanted a lock of an unknown kind that it held. */
    private volatile Reentry reentry;

    /** Always one more than are held. */
    private Held[] held = new Held[4];

    private int depth;
    /** Highest depth since the last sweep. */
    private int highest;

    /**
     * The epoch, while all is well: then the known path needs to look at nothing else. Otherwise none, and the hooks go
     * the long way.
     */
    int guard = CLOSED;
    /** When what it knew of locks was thrown away last. */
    private int forgotten;
    /** In which epoch this thread looked at all that may have changed, or none: the guard when nothing is going on. */
    private int seen = CLOSED;
    /** The agent's own work is going on in this thread: what it locks is not recorded. */
    private boolean busy;
    /** So many things were put into slots. */
    private long versions = 1;
    /** Was nothing left to tell by the lock that was wanted last? */
    private boolean settled;
    /** And of the pairs of instances that it made? They may be more than can be remembered. */
    private boolean toldOfPairs;
    /** Null as long as nobody asked, and for a virtual thread: these are too many. */
    private Known known;
    /** Null as long as this thread made no lock that goes from hand to hand. */
    private Recent recent;
    /** Null as long as this thread never nested two instances of one lock class. */
    private Pairs pairs;
    /** It lives for one task: it keeps nothing to be faster at the next. */
    private final boolean keepsNothing;
    /** How many entries another thread may release. */
    private int releasableByOthers;
    /** How many stamps this thread was given. */
    private int turns;
    /** The semaphore of which this thread gave back what it had taken, and of no other since. */
    private Object lastReturned;
    /** What this thread made while it held locks; null if nothing ever. */
    private Newborns newborns;
    /** How many locks were held when the pool's thread began its task. */
    private int atTaskBegin;
    /** How many of them, if it is a semaphore's permits that are wanted. */
    private int wantedPermits;
    /** Does it show its holds of own locks, see {@link OwnLocks}? */
    private boolean shows;
    /** The site where it told that it wants such a lock, until it has it. */
    private int toldAt;
    /** The lock being wanted, for {@link Publisher}. */
    private final Held wanted = new Held();

    @Counted(Counted.THREAD)
    HeldLocks(Thread owner) {
        this.owner = owner;
        this.keepsNothing =
                owner.getClass() != Thread.class && owner.getClass().getName().startsWith("java.lang.");
        Held.fill(held, 0);
    }

    /**
     * Called by the analyzer now and then: threads let go of what they do not hold any more. Who has done nothing since the
     * last time sleeps, perhaps for ever, and is not waited for.
     */
    public static void age() {
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null && stack.seen < agedAt) stack.letGo();
        }
        STACKS.prune();
        Known.forgetAll();
        agedAt = Epoch.now();
    }

    /**
     * Empties what is not in use. Should the thread wake up at this very moment, it loses an entry of a lock that it just
     * took, at most: it takes the long way then, since the epoch is another one, and drops what is empty.
     */
    private void letGo() {
        empty(depth);
        known = null;
        recent = null;
        newborns = null;
        lastReturned = null;
    }

    void empty(int from) {
        Held[] slots = held;
        for (int i = from; i < slots.length; i++) slots[i].clear();
    }

    /** This thread's stack; made at first use. */
    @Counted(Counted.LOOK_UP)
    static HeldLocks current() {
        return CURRENT.get();
    }

    int serial() {
        return serial;
    }

    int number() {
        return number;
    }

    /** Of all stretches that have begun by now. */
    static int lastSerial() {
        return SERIALS.get();
    }

    /** Called while busy. Null if nothing is to be known of it. */
    Segment segment() {
        if (timeline == null) timeline = Timeline.of(owner);
        return timeline.segment();
    }

    void starting(Thread child) {
        if (busy) return;
        othersMayKnow();
        if (!hasTimeline()) return;
        Segment[] past = timeline.split();
        newStretch();
        if (past.length != 0) Timeline.begin(child, past);
    }

    void joined(Thread other) {
        Timeline theirs = busy ? null : Timeline.find(other);
        if (theirs == null) return;
        if (timeline == null) timeline = Timeline.of(owner);
        timeline.join(theirs);
        newStretch();
    }

    private void newStretch() {
        serial = SERIALS.incrementAndGet();
        pairs = null;
        close();
    }

    /** Before the known path is taken again, all that it relies on is to be looked at. */
    private void close() {
        seen = CLOSED;
        guard = CLOSED;
    }

    /** Without one there is nothing that a thread which it starts could come after. */
    private boolean hasTimeline() {
        if (timeline == null) timeline = Timeline.find(owner);
        return timeline != null;
    }

    /** This thread made a lock. */
    void made(Object lock) {
        if (depth == 0 || busy || guard == DOUBTFUL) return;
        Newborns mine = newborns;
        if (mine == null) mine = new Newborns();
        newborns = mine;
        mine.add(lock, depth);
        held[depth - 1].hasNewborns();
    }

    /**
     * This thread made a lock at that site.
     *
     * @return whether it knows that from now on
     */
    boolean made(Object lock, int site) {
        if (keepsNothing || busy) return false;
        if (recent == null) recent = new Recent();
        recent.add(lock, site);
        return true;
    }

    /** Other threads are let in, or come to life: what this thread made need not be its own any more. */
    void othersMayKnow() {
        newborns = null;
    }

    /** Those that there are, or null. The analyzer may take them away at any moment. */
    private Newborns newborns() {
        Newborns mine = newborns;
        return mine == null || mine.areNone() ? null : mine;
    }

    /** @return what it was before */
    boolean busy(boolean now) {
        boolean before = busy;
        busy = now;
        if (guard == DOUBTFUL) seen = DOUBTFUL;
        guard = now ? CLOSED : seen;
        return before;
    }

    /** The hooks are off, and this thread's stack may be in any state: nothing looks at it again. */
    void turnOff() {
        busy = true;
        close();
        depth = 0;
    }

    boolean ignores(Object lock) {
        return busy || lock == null || Health.off;
    }

    /** About to enter a monitor: checked and pushed in one, since nothing can go wrong in between. */
    @Counted(Counted.ACQUISITION)
    void enter(Object lock, Object owner, int site) {
        int d = depth;
        if (held[d].isAgain(lock, site) && guard == Epoch.now()) depth = d + 1;
        else enterAnew(lock, owner, site);
    }

    /**
     * About to enter a monitor and to leave it again before anything else is asked: checked, but nothing stays pushed. With
     * nothing held there is no chain, and a lock class that is known needs no look at the lock.
     */
    @Counted(Counted.ACQUISITION)
    void pass(Object lock, Object owner, int site) {
        int d = depth;
        if (d == 0 && Sites.isSettled(site)) return;
        if (held[d].isAgain(lock, site) && guard == Epoch.now()) return;
        if (ignores(lock)) return;
        enterAnew(lock, owner, site);
        exit(lock);
    }

    @Counted(Counted.WALK)
    private void enterAnew(Object lock, Object owner, int site) {
        if (ignores(lock)) return;
        if (guard != Epoch.now()) catchUp();
        Held same = find(lock, LockClasses.MONITOR, 0);
        if (same != null) {
            same.tookAgain();
            return;
        }
        int lockClass = classAt(site, lock, owner, LockClasses.MONITOR);
        settled = depth == 0;
        ChainNode node = depth == 0 || lockClass == 0 ? null : want(lock, LockClasses.MONITOR, site, lockClass, 0);
        push(lock, LockClasses.MONITOR, site, lockClass, 0, node);
    }

    /** Something may have changed since this thread looked last, or went wrong in it. */
    private void catchUp() {
        boolean doubtful = guard == DOUBTFUL;
        seen = Epoch.now(); // first: what changes meanwhile is found the next time
        guard = seen;
        Known mine = known;
        if (mine != null && mine.isOutdated()) known = null;
        if (forgotten != Known.age()) recent = null;
        forgotten = Known.age();
        if (doubtful) restack();
        if (releasableByOthers != 0) dropOrphans();
        for (int i = depth - 1; i >= 0; i--) if (held[i].lock == null) removeAt(i); // see letGo
        for (Held slot : held) slot.unsettle();
        if (depth == 0) sweep();
    }

    /** Left a monitor. */
    void exit(Object lock) {
        int top = depth - 1;
        if (top >= 0 && held[top].leavesAsMonitor(lock) && guard == Epoch.now()) depth = top;
        else exitAnew(lock);
    }

    private void exitAnew(Object lock) {
        int top = depth - 1;
        if (busy || top < 0) return;
        Held h = held[top];
        if (h.lock == lock && h.kind == LockClasses.MONITOR) release(top);
        else release(lock, LockClasses.MONITOR, 0);
    }

    /**
     * About to call the method of a lock that does nothing but wait for it, and calls no other hook: pushed at once, as for
     * a monitor. Should the call fail after all, the lock says that it is not held before anything is told of it.
     *
     * @return false if it is to be looked at more closely
     */
    @Counted(Counted.ACQUISITION)
    boolean locksAgain(Object receiver, int site, int how) {
        int d = depth;
        if (!held[d].isAgain(receiver, site, how) || guard != Epoch.now()) return false;
        depth = d + 1;
        return true;
    }

    /**
     * The same at first sight, or after something else.
     *
     * @param receiver the lock, or a view of it
     */
    @Counted(Counted.WALK)
    void lockAnew(Object receiver, Object lock, Object owner, int kind, int site, int bits, int how) {
        if (guard != Epoch.now()) catchUp();
        Held same = findCurrent(lock, kind, bits);
        if (same != null) {
            same.tookAgain();
            return;
        }
        int lockClass = classAt(site, lock, owner, kind);
        boolean exclusive = (bits & HoldBits.SHARED) == 0;
        boolean told = !exclusive || !hasReaders(kind) || noteWriter(lock, kind, site, lockClass, bits);
        ChainNode node = null;
        settled = depth == 0;
        if (depth != 0 && lockClass != 0) {
            boolean waits = !holds(lock, kind) || blocksItself(kind, exclusive);
            node = waits
                    ? want(lock, kind, site, lockClass, bits)
                    : chainAt(depth - 1).child(key(lockClass, bits));
        }
        settled &= told;
        push(lock, kind, site, lockClass, bits, node).comesBy(receiver, how, versions, settled && !keepsNothing);
    }

    /** A lock whose methods call no other hook was released. */
    void unlock(Object receiver, int how) {
        int top = depth - 1;
        if (top >= 0 && held[top].leavesAsLock(receiver, how) && guard == Epoch.now()) depth = top;
        else unlockAnew(receiver, how);
    }

    private void unlockAnew(Object receiver, int how) {
        if (busy || depth == 0) return;
        Views.View view = Receivers.view(receiver, how);
        if (view == null) release(receiver, Receivers.kind(how), HoldBits.bits(how));
        else release(view.identity.lock(), HoldBits.kind(view.how), HoldBits.bits(how | view.how));
    }

    /** About to enter a bin of a map. It has an entry of its own even if the thread has it already, see {@link #exitBin}. */
    void enterBin(Object map, int place, int site) {
        int d = depth;
        Held next = held[d];
        if (next.isAgain(map, site) && next.place == place && guard == Epoch.now()) {
            depth = d + 1;
        } else {
            enterBinAnew(map, place, site);
        }
    }

    @Counted(Counted.WALK)
    private void enterBinAnew(Object map, int place, int site) {
        if (ignores(map) || !Bins.isKnown(map)) return;
        if (guard != Epoch.now()) catchUp();
        int lockClass = classAt(site, map, null, LockClasses.BIN);
        ChainNode node = null;
        settled = depth == 0;
        if (depth != 0 && holdsBin(map, place)) {
            node = chainAt(depth - 1).child(key(lockClass, 0));
        } else if (depth != 0) {
            wanted.place = place;
            node = want(map, LockClasses.BIN, site, lockClass, 0);
        }
        push(map, LockClasses.BIN, site, lockClass, 0, node).isPlace(place);
    }

    private boolean holdsBin(Object map, int place) {
        for (int i = 0; i < depth; i++) if (held[i].is(map, LockClasses.BIN, 0) && held[i].place == place) return true;
        return false;
    }

    /** Left the bin of that map that was entered last. */
    void exitBin(Object map) {
        int top = depth - 1;
        if (busy || top < 0) return;
        Held h = held[top];
        if (h.lock == map && h.kind == LockClasses.BIN) removeAt(top);
        else release(map, LockClasses.BIN, 0);
    }

    /**
     * About to call a lock's acquiring method: checks the chain, pushes nothing, since the call may fail.
     *
     * @return how often the thread holds the lock already, for {@link #acquired}
     */
    int acquiring(Object lock, Object owner, int kind, int site, int bits) {
        if (guard != Epoch.now()) catchUp();
        int d = depth;
        if (d == 0 && !hasReaders(kind)) return 0;
        if (held[d].isAgain(lock, kind, site, bits)) return 0;
        Held same = findCurrent(lock, kind, bits);
        boolean reentrant = isReentrant(kind) && (bits & HoldBits.SYNC) == 0;
        if (same != null && reentrant) {
            if (Reentry.mayHang(lock, kind, bits)) wantAgain(lock, site, bits, same);
            return same.count;
        }
        int lockClass = classAt(site, lock, owner, kind);
        boolean exclusive = (bits & HoldBits.SHARED) == 0;
        if (exclusive && hasReaders(kind)) noteWriter(lock, kind, site, lockClass, bits);
        boolean waits = !holds(lock, kind) || !reentrant || blocksItself(kind, exclusive);
        if (depth != 0 && lockClass != 0 && waits) {
            want(lock, kind, site, lockClass, bits);
        }
        return same == null ? 0 : same.count;
    }

    private void wantAgain(Object lock, int site, int bits, Held same) {
        if (reentry == null) reentry = new Reentry(this);
        ChainNode below = chainAt(depth - 1);
        reentry.begin(lock, site, bits, depth, below.child(key(same.lockClass, bits)));
    }

    /** Of the last lock that this thread wanted while it held it, or null. */
    Reentry reentry() {
        return reentry;
    }

    /**
     * Its outermost holds, if the lock is among them; else none. Called by other threads, of a thread that waits: what it
     * held when it began to wait stands still.
     */
    Held[] outermost(Object lock, int holds) {
        Held[] entries = held;
        if (holds > Math.min(depth, entries.length)) return new Held[0];
        boolean among = false;
        for (int i = 0; i < holds; i++) among |= entries[i].lock == lock && entries[i].kind != LockClasses.MONITOR;
        return among ? Arrays.copyOf(entries, holds) : new Held[0];
    }

    /** All that it holds. Called by other threads: it stands still if the thread waits, and only then. */
    Held[] entries() {
        Held[] entries = held;
        return Arrays.copyOf(entries, Math.min(depth, entries.length));
    }

    /** Of all threads but those that live for one task. */
    static HeldStacks stacks() {
        return STACKS;
    }

    Thread owner() {
        return owner;
    }

    private static boolean isReentrant(int kind) {
        return kind != LockClasses.STAMPED && kind != LockClasses.SEMAPHORE;
    }

    private static boolean hasReaders(int kind) {
        return kind == LockClasses.READ_WRITE || kind == LockClasses.STAMPED;
    }

    /**
     * Does a thread that holds a re-entrant lock in another mode wait for itself? A reader that wants to write does, a
     * writer that wants to read does not.
     */
    private static boolean blocksItself(int kind, boolean exclusive) {
        return exclusive && (kind == LockClasses.READ_WRITE || kind == LockClasses.MAP);
    }

    /** Whoever wants a permit may have to wait from now on. */
    void crowds(Instances.Instance semaphore, Object object, Object owner, int site, int bits) {
        int lockClass = classAt(site, object, owner, LockClasses.SEMAPHORE);
        if (noteWriter(object, LockClasses.SEMAPHORE, site, lockClass, bits)) semaphore.takers = null;
    }

    /**
     * Readers can block from now on: the analyzer must know, also of a writer that holds nothing else.
     *
     * @return whether it does
     */
    private boolean noteWriter(Object lock, int kind, int site, int lockClass, int bits) {
        int of = lockClass != 0 ? lockClass : classOf(site, lock, null, kind);
        if (LockClasses.hasWriter(of)) return true;
        if (Starvation.isOn()) return false;
        busy(true);
        try {
            wanted.set(lock, kind, site, of, bits);
            return Publisher.writer(this, ChainNode.ROOT.child(key(of, bits)), held, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
            guard = seen;
        }
    }

    /**
     * About to wait on a monitor or a condition: the lock is given up and wanted back while all others stay held. The
     * entry stays where it is, since nothing else can happen in this thread before it has the lock again, whichever way
     * the wait ends.
     */
    void waiting(Object lock, int kind, int site) {
        if (shows) hideAll();
        int at = indexOf(lock, kind);
        if (at < 0) return;
        othersMayKnow();
        if (depth < 2) return;
        Held given = held[at];
        if (given.lockClass == 0) given.lockClass = classOf(given.site, lock, null, kind);
        ChainNode others = at == depth - 1 ? chainAt(at - 1) : chainWithout(at);
        ChainNode node = others.child(key(given.lockClass, relock(given.bits)));
        if (!node.isKnown(serial) && hasEndedAt(given, at, node, site)) waiting(lock, kind, site);
    }

    /** @return whether the chain is another one, since something in it is held no longer */
    private boolean hasEndedAt(Held given, int at, ChainNode node, int site) {
        busy(true);
        try {
            wanted.set(given.lock, given.kind, site, given.lockClass, relock(given.bits));
            return !Publisher.wantedBack(this, node, held, depth, at, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
            guard = seen;
        }
    }

    /** How a lock that is held so is wanted after a wait. */
    private static int relock(int bits) {
        return bits & HoldBits.SHARED | HoldBits.RELOCK;
    }

    /** The innermost lock that has conditions, for a condition that we did not see being made. */
    Object innermost() {
        for (int i = depth - 1; i >= 0; i--) {
            if (held[i].kind == LockClasses.LOCK || held[i].kind == LockClasses.READ_WRITE) return held[i].lock;
        }
        return null;
    }

    int kindOf(Object lock) {
        for (int i = depth - 1; i >= 0; i--) {
            if (held[i].lock == lock && held[i].kind != LockClasses.MONITOR) return held[i].kind;
        }
        return LockClasses.LOCK;
    }

    private int indexOf(Object lock, int kind) {
        for (int i = depth - 1; i >= 0; i--) {
            if (held[i].lock == lock && held[i].kind == kind) return i;
        }
        return -1;
    }

    private ChainNode chainWithout(int skipped) {
        chainAt(depth - 1); // so that all lock classes are known
        ChainNode node = ChainNode.ROOT;
        for (int i = 0; i < depth; i++) {
            if (i != skipped) node = node.child(key(held[i].lockClass, held[i].bits));
        }
        return node;
    }

    /** How often the lock is held in that mode: before a try, into which no dependency leads, and before a release. */
    int count(Object lock, int kind, int bits) {
        Held same = find(lock, kind, bits);
        return same == null ? 0 : same.count;
    }

    /** A lock that may be an application's own is about to be released, or tried. */
    void hide(Object lock) {
        if (!shows) return;
        for (int i = 0; i < depth; i++) if (held[i].shown == lock) held[i].hide();
    }

    /** About to wait: whichever locks are given up meanwhile, others may take them. */
    private void hideAll() {
        for (int i = 0; i < depth; i++) held[i].hide();
    }

    /**
     * The call returned with the lock taken. A call that took it by way of another hooked call on the same lock (an
     * override that calls {@code super.lock()}, a {@code lock()} that loops over {@code tryLock()}) counts once.
     *
     * @param token what {@link #acquiring} or {@link #count} returned
     */
    @Counted(Counted.ACQUISITION)
    void acquired(Object lock, Object owner, int kind, int site, int bits, int token) {
        int d = depth;
        Held next = held[d];
        boolean again = token <= 0 && !Orphans.canArise(kind) && next.isAgain(lock, kind, site, bits);
        // Nor may anybody have released such a lock for another one meanwhile: this hold is younger than that.
        if (again && next.since == Endings.clock() && guard == Epoch.now()) depth = d + 1;
        else acquiredAnew(lock, owner, kind, site, bits, token);
    }

    @Counted(Counted.WALK)
    private void acquiredAnew(Object lock, Object owner, int kind, int site, int bits, int token) {
        if (guard != Epoch.now()) catchUp();
        Held same = find(lock, kind, bits);
        if (same != null) {
            if (same.count == token || token == UNCOUNTED) tookAgain(same);
            else if (token == 0) same.site = site; // readers know who called the lock, not what is within it
            return;
        }
        int lockClass = classAt(site, lock, owner, kind);
        ChainNode node =
                depth == 0 || lockClass == 0 ? null : chainAt(depth - 1).child(key(lockClass, bits));
        settled = depth == 0 || (bits & HoldBits.TRY) != 0 || node != null && node.isKnown(serial);
        push(lock, kind, site, lockClass, bits, node).since = Endings.clock();
        if (Orphans.canArise(kind)) releasableByOthers++;
        if (OwnLocks.concern(held[depth - 1])) show(held[depth - 1]);
    }

    private void show(Held own) {
        if (!shows) OwnLocks.shows(this);
        shows = true;
        own.shown = own.lock;
        if (toldAt == own.site) OwnLocks.look(own.lock, this);
        toldAt = 0;
    }

    /** Its entry for that lock, if it shows one. Called by other threads. */
    Held shown(Object lock) {
        for (Held entry : held) if (entry.shown == lock) return entry;
        return null;
    }

    /** A lock that was pushed before the call is held now: it must be there. */
    void confirm(Object lock, Object owner, int kind, int site, int bits) {
        if (find(lock, kind, bits) == null) acquiredAnew(lock, owner, kind, site, bits, 0);
    }

    private void tookAgain(Held same) {
        same.tookAgain();
        if (reentry != null) reentry.end();
    }

    /** The releasing call returned; what it released by way of another hooked call counts once. */
    void released(Object lock, int kind, int bits, int token) {
        int at = indexOf(lock, kind, bits);
        if (at < 0) {
            if (Orphans.canArise(kind) || token == 0 && Endings.canArise(lock)) releasedForAnother(lock, kind);
        } else if (held[at].count == token) {
            release(at);
        }
    }

    private void releasedForAnother(Object lock, int kind) {
        busy(true);
        try {
            if (Orphans.canArise(kind)) Orphans.released(lock, kind);
            else Endings.released(lock);
        } finally {
            busy = false;
            guard = seen;
        }
    }

    /** Entries that another thread has released in the meantime. */
    private void dropOrphans() {
        for (int i = depth - 1; i >= 0; i--) {
            if (Orphans.canArise(held[i].kind) && Orphans.isOrphan(held[i])) removeAt(i);
        }
    }

    /** The hook that ran out of stack may have stopped anywhere. */
    private void restack() {
        Held beneath = held[0].lowest();
        for (Held slot : held) {
            slot.standsOn(beneath);
            beneath = slot;
        }
        dropUnheld();
    }

    /** What cannot be asked is let go, since a hold too many tells lies. */
    private void dropUnheld() {
        for (int i = depth - 1; i >= 0; i--) if (!LockState.isHeld(held[i])) drop(i);
        int releasable = 0;
        for (int i = 0; i < depth; i++) if (Orphans.canArise(held[i].kind)) releasable++;
        releasableByOthers = releasable; // the hook that ran out of stack may have stopped between entry and count
    }

    /**
     * Before anything is told, while busy: lets go of what is certainly held no longer.
     *
     * @return whether there was any
     */
    boolean dropEnded() {
        int before = depth;
        for (int i = depth - 1; i >= 0; i--) if (LockState.isOver(held[i])) drop(i);
        return depth != before;
    }

    /** One hold of the lock, in whichever mode. */
    void releaseEither(Object lock, int kind) {
        int at = indexOf(lock, kind);
        if (at >= 0) release(at);
        else releasedForAnother(lock, kind);
    }

    /** The hold of a lock that is wanted: an old one must not pass for it. */
    private Held findCurrent(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        if (at < 0) return null;
        if (!LockState.isOutdated(held[at])) return held[at];
        drop(at);
        return null;
    }

    private Held find(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        return at < 0 ? null : held[at];
    }

    private int indexOf(Object lock, int kind, int bits) {
        Held[] entries = held;
        for (int i = depth - 1; i >= 0; i--) if (entries[i].is(lock, kind, bits)) return i;
        return -1;
    }

    /** Whatever of the object: its monitor, its read or its write lock. */
    boolean holdsAny(Object lock) {
        if (guard != Epoch.now()) catchUp();
        for (int i = depth - 1; i >= 0; i--) if (held[i].lock == lock && !LockState.isOver(held[i])) return true;
        return LockState.isTaken(lock);
    }

    /** How many permits of the semaphore this thread has. */
    int permits(Object semaphore) {
        int at = indexOf(semaphore, LockClasses.SEMAPHORE);
        return at < 0 ? 0 : held[at].count;
    }

    /** As {@link #acquiring}. */
    void acquiringPermits(Object semaphore, Object owner, int site, int bits, int permits) {
        wantedPermits = permits;
        acquiring(semaphore, owner, LockClasses.SEMAPHORE, site, bits);
    }

    /** As {@link #acquired}; all permits of a semaphore are one entry. */
    @Counted(Counted.ACQUISITION)
    void acquiredPermits(Object semaphore, Object owner, int site, int bits, int permits, int token) {
        int before = permits(semaphore);
        if (before != token) {
            if (token == 0) held[indexOf(semaphore, LockClasses.SEMAPHORE)].site = site; // as in acquiredAnew
            return;
        }
        if (before == 0) acquiredAnew(semaphore, owner, LockClasses.SEMAPHORE, site, bits, 0);
        held[indexOf(semaphore, LockClasses.SEMAPHORE)].count = before + permits;
    }

    void releasedPermits(Object semaphore, Object owner, int site, int permits, int token) {
        int had = permits(semaphore);
        if (had != token) return;
        if (permits > had) releasedTooMany(semaphore, owner, site);
        if (had == 0) return;
        int at = indexOf(semaphore, LockClasses.SEMAPHORE);
        lastReturned = semaphore;
        if (permits < had) {
            held[at].count = had - permits;
            return;
        }
        held[at].returned();
        removeAt(at);
    }

    private void releasedTooMany(Object semaphore, Object owner, int site) {
        if (Semaphores.isOverdone(semaphore, lastReturned == semaphore)) {
            misused(semaphore, owner, LockClasses.SEMAPHORE, site, 0, Misuse.UNBALANCED);
        }
        releasedForAnother(semaphore, LockClasses.SEMAPHORE);
    }

    /** The hold that was just added to this lock has that stamp. */
    void stamped(Object lock, int bits, long stamp) {
        Held h = find(lock, LockClasses.STAMPED, bits);
        if (h == null) return;
        if (turns == 0) Stamps.hasStack(this);
        h.stamp = h.count == 1 ? stamp : 0;
        h.turn = h.count == 1 ? ++turns : 0;
    }

    /** A stamp is about to be given back, or changed: this must be known before the lock counts one reader less. */
    void giving(Object lock) {
        for (int i = depth - 1; i >= 0; i--) if (held[i].lock == lock) held[i].turn = 0;
    }

    /** A stamp was given back. */
    void released(Object lock, Object owner, int site, long stamp) {
        if (indexOf(lock, LockClasses.STAMPED) < 0 && isMissing(lock, stamp)) {
            misused(lock, owner, LockClasses.STAMPED, site, HoldBits.SHARED, Misuse.UNBALANCED);
        } else {
            gaveUp(lock, stamp);
        }
    }

    /** The hold with this stamp is over: the own one, unless that is known to have another stamp. */
    void gaveUp(Object lock, long stamp) {
        int at = indexOf(lock, LockClasses.STAMPED);
        if (at >= 0 && !held[at].hasOtherStamp(stamp)) release(at);
        else releasedForAnother(lock, LockClasses.STAMPED);
    }

    private boolean isMissing(Object lock, long stamp) {
        busy(true);
        try {
            return Stamps.isMissing(lock, stamp);
        } finally {
            busy = false;
            guard = seen;
        }
    }

    /** Where this thread holds the lock for reading, or null. Called by other threads: what it says may be just over. */
    Held reader(Object lock) {
        Held[] entries = held;
        for (int i = Math.min(depth, entries.length) - 1; i >= 0; i--) {
            if (entries[i].is(lock, LockClasses.STAMPED, HoldBits.SHARED)) return entries[i];
        }
        return null;
    }

    int depth() {
        return depth;
    }

    void taskBegins() {
        atTaskBegin = depth;
    }

    int atTaskBegin() {
        return atTaskBegin;
    }

    /**
     * The thread, or its task, is done: what it took and still holds it will not release. Only what can be asked is told,
     * which an entry left by a release that we did not see is not; and what others may release is not told.
     */
    void kept(int from, Misuse misuse) {
        for (int i = from; i < depth; i++) {
            if (LockState.isHeld(held[i])) kept(held[i], misuse);
        }
    }

    private void kept(Held h, Misuse misuse) {
        busy(true);
        try {
            chainAt(depth - 1); // so that all lock classes are known
            Publisher.misused(this, held, depth, h, misuse);
        } finally {
            busy = false;
            guard = seen;
        }
    }

    /** The lock is not wanted: something is wrong with how it is used. */
    void misused(Object lock, Object owner, int kind, int site, int bits, Misuse misuse) {
        int lockClass = resolve(site, lock, owner, kind);
        dropEnded();
        if (depth != 0) chainAt(depth - 1); // so that all lock classes are known
        busy(true);
        try {
            wanted.set(lock, kind, site, lockClass, bits);
            Publisher.misused(this, held, depth, wanted, misuse);
        } finally {
            wanted.lock = null;
            busy = false;
            guard = seen;
        }
    }

    /** In whatever mode: a thread that holds one half of a read/write lock does not wait behind itself for the other. */
    private boolean holds(Object lock, int kind) {
        return indexOf(lock, kind) >= 0;
    }

    /** The lock class, or 0 when only the instance can tell and nothing else is held, so that nobody needs to know yet. */
    private int classAt(int site, Object lock, Object owner, int kind) {
        int of = Sites.lockClass(site);
        if (of > 0) return of;
        boolean later = depth == 0 && owner == null && Sites.asksInstance(of);
        return later ? 0 : classOf(site, lock, owner, kind);
    }

    /** The lock class, or 0 if there is no memory to find out. What was asked before is answered without a look at names. */
    private int classOf(int site, Object lock, Object owner, int kind) {
        int of = Sites.lockClass(site);
        if (of > 0) return of;
        if (of == Sites.PER_OWNER) {
            of = TypeInfo.of((owner != null ? owner : lock).getClass()).lockClassAt(site);
            if (of > 0) return of;
        } else if (Sites.asksInstance(of)) {
            of = knownClass(lock, Sites.asking(of, kind));
            if (of > 0) return of;
        }
        return Starvation.isOn() ? 0 : resolve(site, lock, owner, kind);
    }

    private int knownClass(Object lock, int asked) {
        if (Sites.asksForMonitor(asked)) {
            int of = TypeInfo.of(lock.getClass()).monitorClass;
            if (of > 0) return of;
        }
        int madeAt = madeAt(lock);
        if (madeAt != 0) return Makers.lockClass(madeAt, asked & HoldBits.KIND_MASK);
        Known mine = known;
        return mine == null ? 0 : mine.lockClass(lock, asked);
    }

    long numberOf(Object lock) {
        Known mine = known();
        if (mine == null) return Instances.numberOf(lock);
        long number = mine.number(lock);
        if (number != 0) return number;
        int madeAt = madeAt(lock);
        if (madeAt != 0) Instances.name(lock, Sites.get(madeAt).fresh); // the entry must not be without
        number = Instances.numberOf(lock);
        mine.number(lock, number);
        return number;
    }

    /** The site that made the lock, if it was this thread, and not long ago; else 0. */
    private int madeAt(Object lock) {
        Recent mine = recent;
        return mine == null ? 0 : mine.madeAt(lock);
    }

    /** The analyzer may take it away at any moment. */
    private Known known() {
        Known mine = known;
        if (mine != null || keepsNothing || Starvation.isOn()) return mine;
        mine = new Known();
        known = mine;
        return mine;
    }

    private int resolve(int site, Object lock, Object owner, int kind) {
        busy(true);
        try {
            int lockClass = LockClasses.resolve(site, lock, owner, kind);
            int answer = Sites.lockClass(site);
            Known mine = Sites.asksInstance(answer) ? known() : null;
            if (mine != null) mine.lockClass(lock, Sites.asking(answer, kind), lockClass);
            return lockClass;
        } finally {
            busy = false;
            guard = seen;
        }
    }

    private static int key(int lockClass, int bits) {
        return lockClass << HoldBits.WIDTH | bits;
    }

    /** The chain that ends with the entry at {@code index}. */
    private ChainNode chainAt(int index) {
        ChainNode node = held[index].node;
        if (node != null) return node;
        return Starvation.isOn() ? ChainNode.OVERFLOW : buildChain(index);
    }

    /** Not by recursion: thousands of locks can be held, by a thread that has little stack left. */
    private ChainNode buildChain(int index) {
        int from = index;
        while (from > 0 && held[from - 1].node == null) from--;
        ChainNode node = from == 0 ? ChainNode.ROOT : held[from - 1].node;
        for (int i = from; i <= index; i++) {
            Held h = held[i];
            if (h.lockClass == 0) h.lockClass = classOf(h.site, h.lock, null, h.kind);
            node = node.child(key(h.lockClass, h.bits));
            h.node = node;
        }
        return node;
    }

    /**
     * Something is held and more is wanted: the place where a chain is looked up and, if it is new, published. A lock that
     * nobody else has yet has a chain of its own: however often it is seen, the one with a lock that others may have is as
     * new as before.
     */
    private ChainNode want(Object lock, int kind, int site, int lockClass, int bits) {
        ChainNode below = chainAt(depth - 1);
        ChainNode node = below.child(key(lockClass, bits));
        Newborns mine = newborns();
        boolean newborn = mine != null && mine.isNew(lock, depth) && !isKnownToOthers(lock, mine);
        settled = !newborn && isTold(node, lock, kind, lockClass);
        if (settled) return node;
        int how = newborn ? bits | HoldBits.NEWBORN : bits;
        ChainNode told = newborn ? below.child(key(lockClass, how)) : node;
        if (newborn && told.isKnown(serial)) return node;
        toldOfPairs = !node.repeats();
        if (publish(told, lock, kind, site, lockClass, how)) {
            settled = !newborn && (node.isKnown(serial) || toldOfPairs && node.wasToldBy(serial));
            return node;
        }
        settled = depth == 0;
        return depth == 0 ? null : want(lock, kind, site, lockClass, bits);
    }

    /**
     * Has another thread a slot with the lock, be it released or not? Looked for as long as newborn locks are few, and for
     * every so many after that: what it costs grows with the number of threads.
     */
    private boolean isKnownToOthers(Object lock, Newborns mine) {
        if (!mine.areFewOrDue()) return false;
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks other = n.get();
            if (other != null && other != this && other.mentions(lock)) return true;
        }
        return false;
    }

    private boolean mentions(Object lock) {
        for (Held slot : held) if (slot.lock == lock) return true;
        return false;
    }

    /** Is there nothing left to tell of the chain, and of the pairs of instances that it nests? */
    private boolean isTold(ChainNode node, Object lock, int kind, int lockClass) {
        if (node.isKnown(serial)) return true;
        if (!node.wasToldBy(serial)) return false;
        if (!node.repeats()) return true;
        if (pairs == null || kind == LockClasses.BIN) return false;
        long number = numberOf(lock);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == lockClass && !pairs.contain(InstanceOrder.pair(held[i].number(this), number)))
                return false;
        }
        return true;
    }

    /** Nothing is left to tell of the pairs that the lock makes with those that are held. */
    void toldPairs(Held last) {
        if (pairs == null) pairs = new Pairs();
        long number = last.number(this);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == last.lockClass) pairs.add(InstanceOrder.pair(held[i].number(this), number));
        }
        toldOfPairs = true;
    }

    /** @return false if the chain is another one, since something in it is held no longer */
    private boolean publish(ChainNode node, Object lock, int kind, int site, int lockClass, int bits) {
        busy(true);
        try {
            wanted.set(lock, kind, site, lockClass, bits);
            if (kind == LockClasses.SEMAPHORE) wanted.count = wantedPermits;
            if (OwnLocks.concern(wanted)) toldAt = site;
            return Publisher.wanted(this, node, held, depth, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
            guard = seen;
        }
    }

    /** @param node the chain that ends here, or null for the outermost hold, whose chain is looked up when needed */
    private Held push(Object lock, int kind, int site, int lockClass, int bits, ChainNode node) {
        Newborns mine = newborns();
        if (mine != null) mine.taken(lock);
        int d = depth;
        if (d + 1 == held.length) held = grown(held);
        Held h = held[d];
        h.set(lock, kind, site, lockClass, bits);
        if (h.node != node) h.node = node;
        h.comesBy(lock, Held.NEVER, ++versions, settled);
        if (keepsNothing && d == 0) h.leavesByALook();
        depth = d + 1;
        if (d >= highest) highest = d + 1;
        return h;
    }

    /** Whole before anybody sees it: there may be no memory, or no stack, for the rest. */
    private static Held[] grown(Held[] full) {
        Held[] more = Arrays.copyOf(full, full.length * 2);
        Held.fill(more, full.length);
        return more;
    }

    /** Out of order, or not held at all: then it was taken before we could see it. */
    private void release(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        if (at >= 0) release(at);
    }

    private void release(int index) {
        if (held[index].count == 1) removeAt(index);
        else held[index].releasedOnce();
    }

    /** It is over, without a release by this thread. */
    private void drop(int index) {
        held[index].hide();
        removeAt(index);
    }

    private void removeAt(int index) {
        held[index].count = 1;
        if (Orphans.canArise(held[index].kind)) {
            releasableByOthers--;
            held[index].ended();
        }
        if (index == depth - 1) pop(index);
        else remove(index);
    }

    private void pop(int newDepth) {
        depth = newDepth;
        Newborns mine = newborns();
        if (mine != null) released(newDepth, mine);
        if (newDepth == 0 && (guard != Epoch.now() || keepsNothing)) sweep();
    }

    private void released(int index, Newborns mine) {
        int under = mine.released(index);
        if (under != 0 && under == depth) held[under - 1].hasNewborns();
    }

    /** The entries above move down; their chains are others now. Edges between them are known, so nothing is published. */
    private void remove(int index) {
        int last = depth - 1;
        Held gone = held[index];
        Held beneath = gone.beneath();
        System.arraycopy(held, index + 1, held, index, last - index);
        // No call before all is in place: one that overflows the stack would leave one entry in two slots, for ever.
        held[last] = gone;
        depth = last;
        for (int i = index; i < held.length; i++) {
            held[i].standsOn(beneath);
            beneath = held[i];
            held[i].moved(++versions);
        }
        Newborns mine = newborns();
        if (mine != null) released(index, mine);
    }

    /** Lets go of released locks. A thread that goes idle right after keeps none alive. */
    private void sweep() {
        for (int i = 0; i < highest; i++) {
            held[i].clear();
        }
        if (reentry != null) reentry.forget();
        highest = 0;
    }
}
