package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The locks that one thread holds, outermost first: lockdep's held stack. Used by its own thread only, from
 * {@link Hooks}; virtual threads have one each, like platform threads.
 *
 * <p>The known path allocates nothing and shares nothing: a scan for re-entrance, one step in the tree of chains when
 * something is held already, and a push. Entries may leave in any order.
 *
 * <p>Longer than other files: all of it works on the same few fields, and each further object on this path costs a load
 * that the hooks would feel. What is off the path is elsewhere: {@link Publisher}, {@link Orphans}, {@link LockClasses}.
 */
public final class HeldLocks {
    private static final ThreadLocal<HeldLocks> CURRENT = new ThreadLocal<HeldLocks>() {
        @Override
        protected HeldLocks initialValue() {
            return new HeldLocks(Thread.currentThread());
        }
    };

    /**
     * A released lock stays in its slot until the slot is used again, or until the stack is empty the next time after this
     * has changed. Benign race: swept a little later. Counting the times instead costs a store each, measured 4 of 17 ns.
     */
    private static int age;

    /** Token of something that is no lock. */
    static final int NOT_A_LOCK = -1;

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
    private Held[] held = {new Held(), new Held(), new Held(), new Held()};

    private int depth;
    /** Highest depth since the last sweep. */
    private int highest;

    private int sweptAt = age - 1;
    /** The agent's own work is going on in this thread: what it locks is not recorded. */
    private boolean busy;
    /**
     * A hook ran out of stack half way: what is on the stack may not be held. Set by {@link Hooks}, which must not call
     * anything then.
     */
    boolean doubtful;
    /** How many entries another thread may release. */
    private int releasableByOthers;
    /** How many stamps this thread was given. */
    private int turns;
    /** The semaphore of which this thread gave back what it had taken, and of no other since. */
    private Object lastReturned;
    /** Under how many locks, at most, this thread made one that may be new: see {@link Newborns}. */
    private int madeUnder;
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
    }

    /** Called by the analyzer now and then: threads let go of what they do not hold any more. */
    public static void age() {
        age++;
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
        serial = SERIALS.incrementAndGet();
        if (past.length != 0) Timeline.begin(child, past);
    }

    void joined(Thread other) {
        Timeline theirs = busy ? null : Timeline.find(other);
        if (theirs == null) return;
        if (timeline == null) timeline = Timeline.of(owner);
        timeline.join(theirs);
        serial = SERIALS.incrementAndGet();
    }

    /** Without one there is nothing that a thread which it starts could come after. */
    private boolean hasTimeline() {
        if (timeline == null) timeline = Timeline.find(owner);
        return timeline != null;
    }

    /** This thread made a lock. */
    void made(Object lock) {
        if (busy || doubtful || depth == 0) return;
        Newborns.add(lock, this, depth);
        if (depth > madeUnder) madeUnder = depth;
    }

    /** Other threads are let in, or come to life: what this thread made need not be its own any more. */
    void othersMayKnow() {
        if (madeUnder == 0) return;
        Newborns.forget(this);
        madeUnder = 0;
    }

    /** @return what it was before */
    boolean busy(boolean now) {
        boolean before = busy;
        busy = now;
        return before;
    }

    /** The hooks are off, and this thread's stack may be in any state: nothing looks at it again. */
    void turnOff() {
        busy = true;
        depth = 0;
    }

    boolean ignores(Object lock) {
        return busy || lock == null || Health.off;
    }

    /** About to enter a monitor: checked and pushed in one, since nothing can go wrong in between. */
    @Counted(Counted.ACQUISITION)
    void enter(Object lock, Object owner, int site) {
        int d = depth;
        Held next = held[d];
        if (next.lock == lock && next.site == site && next.kind == LockClasses.MONITOR && isAsBefore(next, d)) {
            depth = d + 1;
        } else {
            enterAnew(lock, owner, site);
        }
    }

    /**
     * About to enter a monitor and to leave it again before anything else is asked: checked, but nothing stays pushed. With
     * nothing held there is no chain, and a lock class that is known needs no look at the lock.
     */
    @Counted(Counted.ACQUISITION)
    void pass(Object lock, Object owner, int site) {
        int d = depth;
        if (d == 0 && Sites.isSettled(site)) return;
        Held next = held[d];
        if (next.lock == lock && next.site == site && next.kind == LockClasses.MONITOR && isAsBefore(next, d)) return;
        if (ignores(lock)) return;
        enterAnew(lock, owner, site);
        exit(lock);
    }

    /**
     * The slot still has this very lock from the last time, taken at the same place. If the chain below is the same as
     * well, there is nothing to look up, to check or to store: the path that hot code takes. The count is 1 already, as it
     * is in each slot that is not in use: a store that nobody needs costs 2 of 17 ns.
     */
    private boolean isAsBefore(Held next, int d) {
        if (busy || doubtful) return false;
        if (d == 0) return true;
        ChainNode chain = next.node;
        return chain != null
                && chain.parent() == held[d - 1].node
                && chain.isKnown(serial)
                && releasableByOthers == 0
                && !isBelow(next, d);
    }

    private boolean isBelow(Held next, int d) {
        Held[] entries = held;
        Object lock = next.lock;
        for (int i = 0; i < d; i++) if (entries[i].lock == lock && entries[i].kind == next.kind) return true;
        return false;
    }

    @Counted(Counted.WALK)
    private void enterAnew(Object lock, Object owner, int site) {
        if (ignores(lock)) return;
        if (doubtful) dropUnheld();
        if (releasableByOthers != 0) dropOrphans();
        Held same = find(lock, LockClasses.MONITOR, 0);
        if (same != null) {
            same.count++;
            return;
        }
        int lockClass = classAt(site, lock, owner, LockClasses.MONITOR);
        ChainNode node = depth == 0 || lockClass == 0 ? null : want(lock, LockClasses.MONITOR, site, lockClass, 0);
        push(lock, LockClasses.MONITOR, site, lockClass, 0, node);
    }

    /** Left a monitor. */
    void exit(Object lock) {
        int top = depth - 1;
        if (busy || top < 0) return;
        Held h = held[top];
        if (h.lock != lock || h.kind != LockClasses.MONITOR) release(lock, LockClasses.MONITOR, 0);
        else if (h.count == 1) pop(top);
        else h.count--;
    }

    /** About to enter a bin of a map. It has an entry of its own even if the thread has it already, see {@link #exitBin}. */
    void enterBin(Object map, int place, int site) {
        int d = depth;
        Held next = held[d];
        if (next.isAt(map, LockClasses.BIN, site, 0) && isAsBefore(next, d)) {
            next.place = place;
            depth = d + 1;
        } else {
            enterBinAnew(map, place, site);
        }
    }

    @Counted(Counted.WALK)
    private void enterBinAnew(Object map, int place, int site) {
        if (ignores(map) || !Bins.isKnown(map)) return;
        if (doubtful) dropUnheld();
        if (releasableByOthers != 0) dropOrphans();
        int lockClass = classAt(site, map, null, LockClasses.BIN);
        ChainNode node = null;
        if (depth != 0 && holdsBin(map, place)) {
            node = chainAt(depth - 1).child(key(lockClass, 0));
        } else if (depth != 0) {
            wanted.place = place;
            node = want(map, LockClasses.BIN, site, lockClass, 0);
        }
        int d = depth;
        push(map, LockClasses.BIN, site, lockClass, 0, node);
        held[d].place = place;
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
        if (h.lock == map && h.kind == LockClasses.BIN) pop(top);
        else release(map, LockClasses.BIN, 0);
    }

    /**
     * About to call a lock's acquiring method: checks the chain, pushes nothing, since the call may fail.
     *
     * @return how often the thread holds the lock already, for {@link #acquired}
     */
    int acquiring(Object lock, Object owner, int kind, int site, int bits) {
        if (doubtful) dropUnheld();
        int d = depth;
        if (d == 0 && !hasReaders(kind)) return 0;
        Held next = held[d];
        if (next.isAt(lock, kind, site, bits) && isAsBefore(next, d)) return 0;
        if (releasableByOthers != 0) dropOrphans();
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
        if (Starvation.isOn()) return false;
        int known = lockClass != 0 ? lockClass : resolve(site, lock, null, kind);
        if (LockClasses.hasWriter(known)) return true;
        busy = true;
        try {
            wanted.set(lock, kind, site, known, bits);
            return Publisher.writer(this, ChainNode.ROOT.child(key(known, bits)), held, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
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
        if (given.lockClass == 0) given.lockClass = resolve(given.site, lock, null, kind);
        ChainNode others = at == depth - 1 ? chainAt(at - 1) : chainWithout(at);
        ChainNode node = others.child(key(given.lockClass, relock(given.bits)));
        if (!node.isKnown(serial) && hasEndedAt(given, at, node, site)) waiting(lock, kind, site);
    }

    /** @return whether the chain is another one, since something in it is held no longer */
    private boolean hasEndedAt(Held given, int at, ChainNode node, int site) {
        busy = true;
        try {
            wanted.set(given.lock, given.kind, site, given.lockClass, relock(given.bits));
            return !Publisher.wantedBack(this, node, held, depth, at, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
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
        if (token == 0 && !Orphans.canArise(kind) && isAgain(next, lock, kind, site, bits) && isAsBefore(next, d)) {
            depth = d + 1;
        } else {
            acquiredAnew(lock, owner, kind, site, bits, token);
        }
    }

    /** Nor may anybody have released such a lock for another one meanwhile: this hold is younger than that. */
    private static boolean isAgain(Held next, Object lock, int kind, int site, int bits) {
        return next.isAt(lock, kind, site, bits) && next.since == Endings.clock();
    }

    @Counted(Counted.WALK)
    private void acquiredAnew(Object lock, Object owner, int kind, int site, int bits, int token) {
        Held same = find(lock, kind, bits);
        if (same != null) {
            if (same.count == token) tookAgain(same);
            else if (token == 0) same.site = site; // readers know who called the lock, not what is within it
            return;
        }
        int lockClass = classAt(site, lock, owner, kind);
        ChainNode node =
                depth == 0 || lockClass == 0 ? null : chainAt(depth - 1).child(key(lockClass, bits));
        push(lock, kind, site, lockClass, bits, node);
        held[depth - 1].since = Endings.clock();
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

    private void tookAgain(Held same) {
        same.count++;
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
        busy = true;
        try {
            if (Orphans.canArise(kind)) Orphans.released(lock, kind);
            else Endings.released(lock);
        } finally {
            busy = false;
        }
    }

    /** Entries that another thread has released in the meantime. */
    private void dropOrphans() {
        if (!Orphans.exist()) return;
        for (int i = depth - 1; i >= 0; i--) {
            if (Orphans.canArise(held[i].kind) && Orphans.isOrphan(held[i])) removeAt(i);
        }
    }

    /** What cannot be asked is let go, since a hold too many tells lies. */
    private void dropUnheld() {
        doubtful = false;
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
        if (releasableByOthers != 0) dropOrphans();
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
        busy = true;
        try {
            return Stamps.isMissing(lock, stamp);
        } finally {
            busy = false;
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
        busy = true;
        try {
            chainAt(depth - 1); // so that all lock classes are known
            Publisher.misused(this, held, depth, h, misuse);
        } finally {
            busy = false;
        }
    }

    /** The lock is not wanted: something is wrong with how it is used. */
    void misused(Object lock, Object owner, int kind, int site, int bits, Misuse misuse) {
        int lockClass = resolve(site, lock, owner, kind);
        dropEnded();
        if (depth != 0) chainAt(depth - 1); // so that all lock classes are known
        busy = true;
        try {
            wanted.set(lock, kind, site, lockClass, bits);
            Publisher.misused(this, held, depth, wanted, misuse);
        } finally {
            wanted.lock = null;
            busy = false;
        }
    }

    /** In whatever mode: a thread that holds one half of a read/write lock does not wait behind itself for the other. */
    private boolean holds(Object lock, int kind) {
        return indexOf(lock, kind) >= 0;
    }

    /** The lock class, or 0 when only the instance can tell and nothing else is held, so that nobody needs to know yet. */
    private int classAt(int site, Object lock, Object owner, int kind) {
        int known = Sites.lockClass(site);
        if (known > 0) return known;
        if (known == Sites.PER_OWNER) {
            known = TypeInfo.of((owner != null ? owner : lock).getClass()).lockClassAt(site);
            if (known > 0) return known;
        }
        boolean later = known == Sites.PER_INSTANCE && depth == 0 && owner == null;
        return later || Starvation.isOn() ? 0 : resolve(site, lock, owner, kind);
    }

    private int resolve(int site, Object lock, Object owner, int kind) {
        busy = true;
        try {
            return LockClasses.resolve(site, lock, owner, kind);
        } finally {
            busy = false;
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
            if (h.lockClass == 0) h.lockClass = resolve(h.site, h.lock, null, h.kind);
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
        boolean newborn = madeUnder != 0 && Newborns.isOf(this, depth, lock);
        int how = newborn ? bits | HoldBits.NEWBORN : bits;
        ChainNode told = newborn ? below.child(key(lockClass, how)) : node;
        if (told.isKnown(serial) || publish(told, lock, kind, site, lockClass, how)) return node;
        return depth == 0 ? null : want(lock, kind, site, lockClass, bits);
    }

    /** @return false if the chain is another one, since something in it is held no longer */
    private boolean publish(ChainNode node, Object lock, int kind, int site, int lockClass, int bits) {
        busy = true;
        try {
            wanted.set(lock, kind, site, lockClass, bits);
            if (kind == LockClasses.SEMAPHORE) wanted.count = wantedPermits;
            if (OwnLocks.concern(wanted)) toldAt = site;
            return Publisher.wanted(this, node, held, depth, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
        }
    }

    /** @param node the chain that ends here, or null for the outermost hold, whose chain is looked up when needed */
    private void push(Object lock, int kind, int site, int lockClass, int bits, ChainNode node) {
        if (Newborns.exist()) Newborns.taken(lock);
        int d = depth;
        if (d + 1 == held.length) held = grown(held);
        Held h = held[d];
        h.set(lock, kind, site, lockClass, bits);
        if (h.node != node) h.node = node;
        depth = d + 1;
        if (d >= highest) highest = d + 1;
    }

    /** Whole before anybody sees it: there may be no memory, or no stack, for the rest. */
    private static Held[] grown(Held[] full) {
        Held[] more = Arrays.copyOf(full, full.length * 2);
        for (int i = full.length; i < more.length; i++) more[i] = new Held();
        return more;
    }

    /** Out of order, or not held at all: then it was taken before we could see it. */
    private void release(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        if (at >= 0) release(at);
    }

    private void release(int index) {
        if (held[index].count == 1) removeAt(index);
        else held[index].count--;
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
        if (newDepth < madeUnder) madeUnder = Newborns.released(this, newDepth);
        if (newDepth == 0 && sweptAt != age) sweep();
    }

    /** The entries above move down; their chains are others now. Edges between them are known, so nothing is published. */
    private void remove(int index) {
        int last = depth - 1;
        Held gone = held[index];
        System.arraycopy(held, index + 1, held, index, last - index);
        // No call before all is in place: one that overflows the stack would leave one entry in two slots, for ever.
        held[last] = gone;
        depth = last;
        for (int i = index; i < last; i++) held[i].node = null;
        if (index < madeUnder) madeUnder = Newborns.released(this, index);
    }

    /** Lets go of released locks. A thread that goes idle right after keeps none alive. */
    private void sweep() {
        for (int i = 0; i < highest; i++) {
            held[i].clear();
        }
        if (reentry != null) reentry.forget();
        highest = 0;
        sweptAt = age;
    }
}
