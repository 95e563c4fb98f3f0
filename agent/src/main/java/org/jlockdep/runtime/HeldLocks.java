package org.jlockdep.runtime;

/**
 * The locks that one thread holds: lockdep's held stack. Used by its own thread only, from {@link Hooks}; virtual threads
 * have one each, like platform threads.
 *
 * <p>The known path allocates nothing, shares nothing and looks nothing up: a slot that still has this very lock from the
 * last time proves by one compare that all beneath it is as it was ({@link Held#isAgain}), and one more with the
 * {@link Epoch} that nothing else has changed. What is known but comes in another order is searched for among the locks
 * that are held, and takes one step in the tree of chains; its lock class, number and order among its like are what the
 * thread remembers ({@link Memory}, {@link Pairs}).
 *
 * <p>Longer than other files, since all of this works on the same few fields. What is off the path is elsewhere:
 * {@link Waits}, {@link HeldPermits}, {@link HeldStamps}, {@link Wrongs}, {@link Publisher}.
 */
public final class HeldLocks extends HeldSlots {
    private static final ThreadLocal<HeldLocks> CURRENT = new ThreadLocal<HeldLocks>() {
        @Override
        protected HeldLocks initialValue() {
            HeldLocks fresh = new HeldLocks(Thread.currentThread());
            if (fresh.keepsNothing) VIRTUAL.addIfRoom(fresh, MOST_VIRTUAL);
            else STACKS.add(fresh);
            return fresh;
        }
    };

    /** Of all threads that keep something after a release. */
    private static final HeldStacks STACKS = new HeldStacks();
    /** Of so many virtual threads between two looks of the analyzer: a million may come and go in a second. */
    private static final int MOST_VIRTUAL = 1 << 16;

    /** Theirs, for who looks for threads that wait for each other. */
    private static final HeldStacks VIRTUAL = new HeldStacks();
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
    /** Plus what {@link Endings#begin} returned: token of a lock that this thread releases and does not hold. */
    static final int ENDING = Integer.MIN_VALUE;

    /** No epoch. */
    private static final int CLOSED = -1;
    /**
     * A hook ran out of stack half way: what is on the stack may not be held. Set as {@link #guard} by {@link Hooks}, which
     * must not call anything then.
     */
    static final int DOUBTFUL = -2;

    /**
     * All that is wanted is written down, see {@link Obligation}: the hooks go the long way, also where nothing is held. No
     * epoch, and unlike {@link #CLOSED} for the one place that looks at it.
     */
    private static final int RECORDING = -3;

    private final Thread owner;
    private final ThreadOrder order;
    final Memory memory;
    /** Null as long as this thread never wanted a lock of an unknown kind that it held. */
    private volatile Reentry reentry;

    /**
     * The epoch, while all is well: then the known path needs to look at nothing else. Otherwise none, and the hooks go
     * the long way.
     */
    int guard = CLOSED;
    /** In which epoch this thread looked at all that may have changed, or none: the guard when nothing is going on. */
    int seen = CLOSED;
    /** The epoch in which it looked last at what all others may have changed. */
    private int caughtUpAt = CLOSED;
    /** The agent's own work is going on in this thread: what it locks is not recorded. */
    boolean busy;
    /** Was nothing left to tell by the lock that was wanted last? */
    private boolean settled;
    /** And is it to come by again all the same, see {@link Steering}? */
    private boolean steered;
    /** And of the pairs of instances that it made? They may be more than can be remembered. */
    private boolean toldOfPairs;
    /** Null as long as this thread never nested two instances of one lock class. */
    private Pairs pairs;
    /** How many stamps this thread was given. */
    int turns;
    /** The semaphore of which this thread gave back what it had taken, and of no other since. */
    Object lastReturned;
    /** What this thread made while it held locks; null if nothing ever. */
    private Newborns newborns;
    /** How many locks were held when the pool's thread began its task. */
    private int atTaskBegin;
    /** How many of them, if it is a semaphore's permits that are wanted. */
    int wantedPermits;
    /** Does it show its holds of own locks, see {@link OwnLocks}? */
    private boolean shows;
    /** The site where it told that it wants such a lock, until it has it. */
    private int toldAt;
    /** How many initialisers of classes this thread is in, or more, see {@link Initialisations}. */
    int initialising;
    /** Which class it asked for by its name last, and where: other threads read it, see {@link SeenStack}. */
    String named;

    int namedAt;
    /** What this thread owes to those who wait, as far as it is written down; mostly null. */
    Obligation obligation;
    /** For whom it works, and what it is about to wait for. */
    final Work work = new Work();
    /** The lock being wanted, for {@link Publisher}. */
    final Held wanted = new Held();

    @Counted(Counted.THREAD)
    HeldLocks(Thread owner) {
        super(isVirtual(owner));
        this.owner = owner;
        this.order = new ThreadOrder(owner);
        this.memory = new Memory(!keepsNothing);
        FirstThread.met(owner);
        Obligations.threadBegins(this, owner);
        if (obligation != null) catchUp();
    }

    /** Or a carrier of one. By name: Java 8 does not know them. */
    static boolean isVirtual(Thread thread) {
        return thread.getClass() != Thread.class && thread.getClass().getName().startsWith("java.lang.");
    }

    /**
     * Called by the analyzer now and then: threads let go of what they do not hold any more. Who has done nothing since the
     * last time sleeps, perhaps for ever, and is not waited for.
     */
    public static void age() {
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null && stack.caughtUpAt < agedAt) stack.letGo();
        }
        STACKS.prune();
        VIRTUAL.prune();
        Memory.makeAllAge();
        agedAt = Epoch.now();
    }

    /**
     * Empties what is not in use. Should the thread wake up at this very moment, it loses an entry of a lock that it just
     * took, at most: it takes the long way then, since the epoch is another one, and drops what is empty.
     */
    private void letGo() {
        empty(depth);
        memory.forget();
        newborns = null;
        lastReturned = null;
    }

    /** This thread's stack; made at first use. */
    @Counted(Counted.LOOK_UP)
    static HeldLocks current() {
        return CURRENT.get();
    }

    /** Of all threads but those that live for one task. */
    static HeldStacks stacks() {
        return STACKS;
    }

    /** And of those. */
    static HeldStacks virtualStacks() {
        return VIRTUAL;
    }

    Thread owner() {
        return owner;
    }

    int serial() {
        return order.serial;
    }

    int number() {
        return order.number;
    }

    /** Called while busy. Null if nothing is to be known of it. */
    Segment segment() {
        return order.segment();
    }

    void starting(Thread child) {
        if (busy) return;
        othersMayKnow();
        if (order.starts(child)) newStretch();
    }

    void joined(Thread other) {
        if (!busy && order.joins(other)) newStretch();
    }

    private void newStretch() {
        pairs = null;
        owes(obligation);
    }

    /** From here on, or no longer, all is written down that this thread wants. Not called while busy. */
    void owes(Obligation now) {
        obligation = now;
        if (guard == DOUBTFUL) return;
        close();
        if (now != null) catchUp();
    }

    private boolean isRecording() {
        return obligation != null && !obligation.isFull();
    }

    /** Before the known path is taken again, all that it relies on is to be looked at. */
    private void close() {
        seen = CLOSED;
        guard = CLOSED;
    }

    /** This thread made a lock. */
    @OutOfLine
    void made(Object lock) {
        if (depth == 0 || busy || guard == DOUBTFUL) return;
        Newborns mine = newborns;
        if (mine == null) mine = new Newborns();
        newborns = mine;
        mine.add(lock, depth);
        held[depth - 1].hasNewborns();
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

    /**
     * Whoever began ends it in a {@code finally}, and by two stores: a call could overflow the stack there, and then the
     * thread would not be watched any more.
     *
     * @return what it was before
     */
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

    /** Something may have changed since this thread looked last, or went wrong in it. */
    @OutOfLine
    void catchUp() {
        int now = Epoch.now();
        if (guard == RECORDING && caughtUpAt == now) return;
        boolean doubtful = guard == DOUBTFUL;
        caughtUpAt = now; // first: what changes meanwhile is found the next time
        seen = isRecording() ? RECORDING : now;
        guard = seen;
        memory.forgetIfOld();
        if (doubtful) restack();
        dropOrphans();
        dropEmpty();
        unsettle();
        if (depth == 0) sweep();
    }

    @Override
    boolean isToBeSwept() {
        return (guard == RECORDING ? caughtUpAt : guard) != Epoch.now();
    }

    @Override
    void sweep() {
        super.sweep();
        if (reentry != null) reentry.forget();
    }

    @Override
    void removed(int index) {
        Newborns mine = newborns();
        if (mine == null) return;
        int under = mine.released(index);
        if (under != 0 && under == depth) held[under - 1].hasNewborns();
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
        if (d == 0 && guard != RECORDING && Sites.isSettled(site)) return;
        if (held[d].isAgain(lock, site) && guard == Epoch.now()) return;
        if (ignores(lock)) return;
        enterAnew(lock, owner, site);
        exit(lock);
    }

    @Counted(Counted.WALK)
    @OutOfLine
    private void enterAnew(Object lock, Object owner, int site) {
        if (ignores(lock)) return;
        if (guard != Epoch.now()) catchUp();
        Held same = find(lock, LockClasses.MONITOR, 0);
        if (same != null) {
            same.tookAgain();
            if (initialising != 0) Initialisations.wantedAgain(this, same, site);
            return;
        }
        int lockClass = classAt(site, lock, owner, LockClasses.MONITOR);
        if (LockClasses.isOfClassLoading(lockClass) && holdsOne(lockClass)) return;
        if (obligation != null) Obligations.asks(this, lock, owner, LockClasses.MONITOR, site, lockClass, 0);
        ChainNode node = chainOf(lock, LockClasses.MONITOR, site, lockClass, 0, true);
        Held hold = push(lock, Held.NEVER, lock, LockClasses.MONITOR, site, lockClass, 0, node);
        // A synchronized method has it by now; before a block nothing can be said of what is within.
        if (steered && Thread.holdsLock(lock)) Steering.got(this, hold);
    }

    private boolean holdsOne(int lockClass) {
        for (int i = 0; i < depth; i++) if (classOf(held[i]) == lockClass) return true;
        return false;
    }

    /** Left a monitor. */
    void exit(Object lock) {
        int top = depth - 1;
        if (top >= 0 && held[top].leavesAsMonitor(lock) && guard == Epoch.now()) depth = top;
        else exitAnew(lock);
    }

    @OutOfLine
    private void exitAnew(Object lock) {
        if (!busy) release(lock, LockClasses.MONITOR, 0);
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
    @OutOfLine
    void lockAnew(Object receiver, Object lock, Object owner, int kind, int site, int bits, int how) {
        if (guard != Epoch.now()) catchUp();
        Held same = findCurrent(lock, kind, bits);
        if (same != null) {
            same.tookAgain();
            if (initialising != 0) Initialisations.wantedAgain(this, same, site);
            return;
        }
        int lockClass = classAt(site, lock, owner, kind);
        if (obligation != null) Obligations.asks(this, lock, owner, kind, site, lockClass, bits);
        boolean exclusive = (bits & HoldBits.SHARED) == 0;
        boolean told = !exclusive || !hasReaders(kind) || noteWriter(lock, kind, site, lockClass, bits);
        boolean waits = indexOf(lock, kind) < 0 || blocksItself(kind, exclusive);
        ChainNode node = chainOf(lock, kind, site, lockClass, bits, waits);
        settled &= told;
        push(receiver, how, lock, kind, site, lockClass, bits, node);
    }

    /** A lock that was pushed before the call is held now: it must be there. */
    void confirm(Object lock, Object owner, int kind, int site, int bits) {
        Held same = find(lock, kind, bits);
        if (same == null) acquiredAnew(lock, owner, kind, site, bits, 0);
        else if (steered && same.count == 1) Steering.got(this, same);
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
    @OutOfLine
    private void enterBinAnew(Object map, int place, int site) {
        if (ignores(map) || !Bins.isKnown(map)) return;
        if (guard != Epoch.now()) catchUp();
        int lockClass = classAt(site, map, null, LockClasses.BIN);
        wanted.place = place;
        ChainNode node = chainOf(map, LockClasses.BIN, site, lockClass, 0, !holdsBin(map, place));
        push(map, Held.NEVER, map, LockClasses.BIN, site, lockClass, 0, node).place = place;
    }

    /** Left the bin of that map that was entered last. */
    void exitBin(Object map) {
        if (!busy) release(map, LockClasses.BIN, 0);
    }

    /**
     * About to call a lock's acquiring method: checks the chain, pushes nothing, since the call may fail.
     *
     * @return how often the thread holds the lock already, for {@link #acquired}
     */
    @OutOfLine
    int acquiring(Object lock, Object owner, int kind, int site, int bits) {
        if (guard != Epoch.now()) catchUp();
        int d = depth;
        if (d == 0 && !hasReaders(kind)) {
            if (obligation != null) Obligations.asks(this, lock, owner, kind, site, Sites.lockClass(site), bits);
            return 0;
        }
        if (held[d].isAgain(lock, kind, site, bits)) return 0;
        Held same = findCurrent(lock, kind, bits);
        boolean reentrant = isReentrant(kind) && (bits & HoldBits.SYNC) == 0;
        if (same != null && reentrant) {
            if (initialising != 0) Initialisations.wantedAgain(this, same, site);
            if (Reentry.mayHang(lock, kind, bits)) wantAgain(lock, site, bits, same);
            return same.count;
        }
        int lockClass = classAt(site, lock, owner, kind);
        boolean exclusive = (bits & HoldBits.SHARED) == 0;
        if (exclusive && hasReaders(kind)) noteWriter(lock, kind, site, lockClass, bits);
        boolean waits = indexOf(lock, kind) < 0 || !reentrant || blocksItself(kind, exclusive);
        if (obligation != null && same == null) Obligations.asks(this, lock, owner, kind, site, lockClass, bits);
        if (waits) chainOf(lock, kind, site, lockClass, bits, true);
        return same == null ? 0 : same.count;
    }

    private void wantAgain(Object lock, int site, int bits, Held same) {
        if (reentry == null) reentry = new Reentry(this);
        ChainNode below = HeldChains.at(this, depth - 1);
        reentry.begin(lock, site, bits, depth, below.child(HeldChains.key(same.lockClass, bits)));
    }

    /** Of the last lock that this thread wanted while it held it, or null. */
    Reentry reentry() {
        return reentry;
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

    /**
     * Readers can block from now on: the analyzer must know, also of a writer that holds nothing else.
     *
     * @return whether it does
     */
    @OutOfLine
    boolean noteWriter(Object lock, int kind, int site, int lockClass, int bits) {
        int of = lockClass != 0 ? lockClass : classOf(site, lock, null, kind);
        if (LockClasses.hasWriter(of)) return true;
        if (Starvation.isOn()) return false;
        busy(true);
        try {
            wanted.set(lock, kind, site, of, bits);
            return Publisher.writer(this, ChainNode.ROOT.child(HeldChains.key(of, bits)), held, wanted);
        } finally {
            wanted.lock = null;
            busy = false;
            guard = seen;
        }
    }

    /** How often the lock is held in that mode: before a try, into which no dependency leads, and before a release. */
    int count(Object lock, int kind, int bits) {
        Held same = find(lock, kind, bits);
        return same == null ? 0 : same.count;
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
    @OutOfLine
    void acquiredAnew(Object lock, Object owner, int kind, int site, int bits, int token) {
        if (guard != Epoch.now()) catchUp();
        Held same = find(lock, kind, bits);
        if (same != null) {
            if (same.count == token || token == UNCOUNTED) tookAgain(same);
            else if (token == 0) same.site = site; // readers know who called the lock, not what is within it
            return;
        }
        int lockClass = classAt(site, lock, owner, kind);
        ChainNode node = chainOf(lock, kind, site, lockClass, bits, false);
        settled |= (bits & HoldBits.TRY) != 0 || node != null && node.isKnown(order.serial);
        settled &= !steered;
        Held hold = push(lock, Held.NEVER, lock, kind, site, lockClass, bits, node);
        hold.since = Endings.clock();
        if (OwnLocks.concern(hold)) show(hold);
        if (steered) Steering.got(this, hold);
    }

    private void tookAgain(Held same) {
        same.tookAgain();
        if (reentry != null) reentry.end();
    }

    private void show(Held own) {
        if (!shows) OwnLocks.shows(this);
        shows = true;
        own.shown = own.lock;
        if (toldAt == own.site) OwnLocks.look(own.lock, this);
        toldAt = 0;
    }

    /** A lock that may be an application's own is about to be released, or tried. */
    void hide(Object lock) {
        if (!shows) return;
        for (int i = 0; i < depth; i++) if (held[i].shown == lock) held[i].hide();
    }

    /** About to wait: whichever locks are given up meanwhile, others may take them. */
    void hideAll() {
        if (!shows) return;
        for (int i = 0; i < depth; i++) held[i].hide();
    }

    /** Its entry for that lock, if it shows one. Called by other threads. */
    Held shown(Object lock) {
        for (Held entry : held) if (entry.shown == lock) return entry;
        return null;
    }

    /** The releasing call returned; what it released by way of another hooked call counts once. */
    void released(Object lock, int kind, int bits, int token) {
        int at = indexOf(lock, kind, bits);
        if (at >= 0 && held[at].count == token) release(at);
        else if (at < 0 && Orphans.canArise(kind)) releasedForAnother(lock, kind);
        else if (at < 0 && token < PUSHED) ended(lock, token - ENDING);
    }

    private void ended(Object lock, int ending) {
        busy(true);
        try {
            Endings.released(lock, ending);
        } finally {
            busy = false;
            guard = seen;
        }
    }

    /** One hold of the lock, in whichever mode. */
    void releaseEither(Object lock, int kind) {
        int at = indexOf(lock, kind);
        if (at >= 0) release(at);
        else releasedForAnother(lock, kind);
    }

    /** Of a kind that any thread may release. */
    void releasedForAnother(Object lock, int kind) {
        busy(true);
        try {
            Orphans.released(lock, kind);
        } finally {
            busy = false;
            guard = seen;
        }
    }

    /** The hold of a lock that is wanted: an old one must not pass for it. */
    private Held findCurrent(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        if (at < 0) return null;
        if (!LockState.isOutdated(held[at])) return held[at];
        drop(at);
        return null;
    }

    /** Whatever of the object: its monitor, its read or its write lock. */
    boolean holdsAny(Object lock) {
        if (guard != Epoch.now()) catchUp();
        for (int i = depth - 1; i >= 0; i--) if (held[i].lock == lock && !LockState.isOver(held[i])) return true;
        return LockState.isTaken(lock);
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

    /** The lock class, or 0 when only the instance can tell and nothing else is held, so that nobody needs to know yet. */
    int classAt(int site, Object lock, Object owner, int kind) {
        int of = Sites.lockClass(site);
        if (of > 0) return of;
        boolean later = depth == 0 && owner == null && Sites.asksInstance(of);
        return later ? 0 : classOf(site, lock, owner, kind);
    }

    /** That of an entry, which may not have been asked yet. */
    int classOf(Held hold) {
        if (hold.lockClass == 0) {
            hold.lockClass = hold.kind == LockClasses.CLASS_INIT
                    ? Initialisations.lockClass(this, (Class<?>) hold.lock)
                    : classOf(hold.site, hold.lock, null, hold.kind);
        }
        return hold.lockClass;
    }

    /** The lock class, or 0 if there is no memory to find out. What was asked before is answered without a look at names. */
    @OutOfLine
    int classOf(int site, Object lock, Object owner, int kind) {
        int of = Sites.lockClass(site);
        if (of > 0) return of;
        if (of == Sites.PER_OWNER) {
            of = TypeInfo.of((owner != null ? owner : lock).getClass()).lockClassAt(site);
            if (of > 0) return of;
        } else if (Sites.asksInstance(of)) {
            of = memory.lockClass(lock, Sites.asking(of, kind));
            if (of > 0) return of;
        }
        return Starvation.isOn() ? 0 : resolve(site, lock, owner, kind);
    }

    @OutOfLine
    int resolve(int site, Object lock, Object owner, int kind) {
        busy(true);
        try {
            int lockClass = LockClasses.resolve(site, lock, owner, kind);
            int answer = Sites.lockClass(site);
            if (Sites.asksInstance(answer)) memory.lockClass(lock, Sites.asking(answer, kind), lockClass);
            return lockClass;
        } finally {
            busy = false;
            guard = seen;
        }
    }

    /**
     * The chain that ends with the lock on top of all that is held, or null if nothing is, or the lock class is not known.
     * Says whether it is settled.
     *
     * @param waits may the thread have to wait for the lock? Then that is told, if it is news
     */
    private ChainNode chainOf(Object lock, int kind, int site, int lockClass, int bits, boolean waits) {
        ChainNode node = toldChainOf(lock, kind, site, lockClass, bits, waits);
        steered = Steering.isOn() && Steering.concerns(this, lock, kind, site, lockClass, bits, waits);
        settled &= !steered;
        return node;
    }

    private ChainNode toldChainOf(Object lock, int kind, int site, int lockClass, int bits, boolean waits) {
        settled = depth == 0;
        if (depth == 0 || lockClass == 0) return null;
        if (waits) return want(lock, kind, site, lockClass, bits);
        return HeldChains.at(this, depth - 1).child(HeldChains.key(lockClass, bits));
    }

    /**
     * Something is held and more is wanted: the place where a chain is looked up and, if it is new, published. A lock that
     * nobody else has yet has a chain of its own: however often it is seen, the one with a lock that others may have is as
     * new as before.
     */
    @OutOfLine
    private ChainNode want(Object lock, int kind, int site, int lockClass, int bits) {
        int serial = order.serial;
        ChainNode below = HeldChains.at(this, depth - 1);
        ChainNode node = below.child(HeldChains.key(lockClass, bits));
        Newborns mine = newborns();
        boolean newborn = mine != null && mine.isNew(lock, depth) && !isKnownToOthers(lock, mine);
        settled = !newborn && isTold(node, lock, kind, lockClass);
        if (settled) return node;
        int how = newborn ? bits | HoldBits.NEWBORN : bits;
        ChainNode told = newborn ? below.child(HeldChains.key(lockClass, how)) : node;
        if (newborn && told.isKnown(serial)) return node;
        toldOfPairs = !node.repeats();
        if (publish(told, lock, kind, site, lockClass, how)) {
            settled = !newborn && (node.isKnown(serial) || toldOfPairs && node.wasToldBy(serial));
            return node;
        }
        return toldChainOf(lock, kind, site, lockClass, bits, true);
    }

    /**
     * Has another thread a slot with the lock, be it released or not? Looked for as long as newborn locks are few, and for
     * every so many after that: what it costs grows with the number of threads.
     */
    @OutOfLine
    private boolean isKnownToOthers(Object lock, Newborns mine) {
        if (!mine.areFewOrDue()) return false;
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks other = n.get();
            if (other != null && other != this && other.mentions(lock)) return true;
        }
        return false;
    }

    /** Is there nothing left to tell of the chain, and of the pairs of instances that it nests? */
    private boolean isTold(ChainNode node, Object lock, int kind, int lockClass) {
        if (node.isKnown(order.serial)) return true;
        if (!node.wasToldBy(order.serial)) return false;
        if (!node.repeats()) return true;
        if (pairs == null || kind == LockClasses.BIN) return false;
        long number = memory.number(lock);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == lockClass && !pairs.contain(held[i].number(this), number)) return false;
        }
        return true;
    }

    /** Nothing is left to tell of the pairs that the lock makes with those that are held. */
    @OutOfLine
    void toldPairs(Held last) {
        if (pairs == null) pairs = new Pairs();
        long number = last.number(this);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == last.lockClass) pairs.add(held[i].number(this), number);
        }
        toldOfPairs = true;
    }

    /** @return false if the chain is another one, since something in it is held no longer */
    @OutOfLine
    boolean publish(ChainNode node, Object lock, int kind, int site, int lockClass, int bits) {
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

    /** As {@link #put}, with what was found out about the lock that is settled. */
    private Held push(
            Object receiver, int how, Object lock, int kind, int site, int lockClass, int bits, ChainNode node) {
        Newborns mine = newborns();
        if (mine != null) mine.taken(lock);
        return put(receiver, how, lock, kind, site, lockClass, bits, node, settled);
    }
}
