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
 * <p>What is off that path is elsewhere: of which lock class a lock is in {@link HeldClasses}, which chain it ends and what
 * is told of that in {@link WantedChains} and {@link Publisher}, what is special about a kind in {@link HeldBins},
 * {@link HeldPermits}, {@link HeldStamps} and {@link OwnLocks}, what is given up for a while in {@link Waits}.
 */
public final class HeldLocks extends GuardedSlots {
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

    private final Thread owner;
    final ThreadOrder order;
    /** Null as long as this thread never wanted a lock of an unknown kind that it held. */
    volatile Reentry reentry;
    /** Was nothing left to tell by the lock that was wanted last? */
    boolean settled;
    /** And is it to come by again all the same, see {@link Steering}? */
    boolean steered;
    /** And of the pairs of instances that it made? They may be more than can be remembered. */
    boolean toldOfPairs;
    /** Null as long as this thread never nested two instances of one lock class. */
    Pairs pairs;
    /** How many stamps this thread was given. */
    int turns;
    /** The semaphore of which this thread gave back what it had taken, and of no other since. */
    Object lastReturned;
    /** What this thread made while it held locks; null if nothing ever. */
    private Newborns newborns;
    /** What this thread guards with locks; null if nothing ever. */
    OpenOuterLocks outerLocks;
    /** How many locks were held when the pool's thread began its task. */
    private int atTaskBegin;
    /** How many of them, if it is a semaphore's permits that are wanted. */
    int wantedPermits;
    /** Does it show its holds of own locks, see {@link OwnLocks}? */
    boolean shows;
    /** The site where it told that it wants such a lock, until it has it. */
    int toldAt;
    /** How many initialisers of classes this thread is in, or more, see {@link Initialisations}. */
    int initialising;
    /** Which class it asked for by its name last, and where: other threads read it, see {@link SeenStack}. */
    String named;

    int namedAt;
    /** For whom it works, and what it is about to wait for. */
    final Work work = new Work();
    /** The lock being wanted, for {@link Publisher}. */
    final Held wanted = new Held();

    @Counted(Counted.THREAD)
    HeldLocks(Thread owner) {
        super(isVirtual(owner));
        this.owner = owner;
        this.order = new ThreadOrder(owner);
        FirstThread.met(owner);
        Obligations.threadBegins(this, owner);
        if (obligation != null) catchUp();
    }

    /** Or a carrier of one. By name: Java 8 does not know them. */
    static boolean isVirtual(Thread thread) {
        return thread.getClass() != Thread.class && thread.getClass().getName().startsWith("java.lang.");
    }

    /**
     * Empties what is not in use. Should the thread wake up at this very moment, it loses an entry of a lock that it just
     * took, at most: it takes the long way then, since the epoch is another one, and drops what is empty.
     */
    void letGo() {
        empty(depth);
        memory.forget();
        newborns = null;
        lastReturned = null;
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
    Stretch segment() {
        return order.segment();
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
    Newborns newborns() {
        Newborns mine = newborns;
        return mine == null || mine.areNone() ? null : mine;
    }

    @Override
    void sweep() {
        super.sweep();
        if (reentry != null) reentry.forget();
    }

    @Override
    void removed(int index) {
        if (outerLocks != null) outerLocks.released(index);
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
        int lockClass = HeldClasses.at(this, site, lock, owner, LockClasses.MONITOR);
        if (LockClasses.isOfClassLoading(lockClass) && holdsOne(lockClass)) return;
        if (obligation != null) Obligations.asks(this, lock, owner, LockClasses.MONITOR, site, lockClass, 0);
        ChainNode node = WantedChains.chainOf(this, lock, LockClasses.MONITOR, site, lockClass, 0, true);
        Held hold = push(lock, Held.NEVER, lock, LockClasses.MONITOR, site, lockClass, 0, node);
        // A synchronized method has it by now; before a block nothing can be said of what is within.
        if (steered && Thread.holdsLock(lock)) Steering.got(this, hold);
    }

    private boolean holdsOne(int lockClass) {
        for (int i = 0; i < depth; i++) if (HeldClasses.of(this, held[i]) == lockClass) return true;
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
        int lockClass = HeldClasses.at(this, site, lock, owner, kind);
        if (obligation != null) Obligations.asks(this, lock, owner, kind, site, lockClass, bits);
        boolean exclusive = (bits & HoldBits.SHARED) == 0;
        boolean told = !exclusive
                || !LockClasses.hasReaders(kind)
                || WantedChains.noteWriter(this, lock, kind, site, lockClass, bits);
        boolean waits = indexOf(lock, kind) < 0 || LockClasses.blocksItself(kind, exclusive);
        ChainNode node = WantedChains.chainOf(this, lock, kind, site, lockClass, bits, waits);
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

    /**
     * About to call a lock's acquiring method: checks the chain, pushes nothing, since the call may fail.
     *
     * @return how often the thread holds the lock already, for {@link #acquired}
     */
    @OutOfLine
    int acquiring(Object lock, Object owner, int kind, int site, int bits) {
        if (guard != Epoch.now()) catchUp();
        int d = depth;
        if (d == 0 && !LockClasses.hasReaders(kind)) {
            if (obligation != null) Obligations.asks(this, lock, owner, kind, site, Sites.lockClass(site), bits);
            return 0;
        }
        if (held[d].isAgain(lock, kind, site, bits)) return 0;
        Held same = findCurrent(lock, kind, bits);
        boolean reentrant = LockClasses.isReentrant(kind) && (bits & HoldBits.SYNC) == 0;
        if (same != null && reentrant) {
            if (initialising != 0) Initialisations.wantedAgain(this, same, site);
            if (Reentry.mayHang(lock, kind, bits)) Reentry.wanted(this, lock, site, bits, same);
            return same.count;
        }
        int lockClass = HeldClasses.at(this, site, lock, owner, kind);
        boolean exclusive = (bits & HoldBits.SHARED) == 0;
        if (exclusive && LockClasses.hasReaders(kind)) WantedChains.noteWriter(this, lock, kind, site, lockClass, bits);
        boolean waits = indexOf(lock, kind) < 0 || !reentrant || LockClasses.blocksItself(kind, exclusive);
        if (obligation != null && same == null) Obligations.asks(this, lock, owner, kind, site, lockClass, bits);
        if (waits) WantedChains.chainOf(this, lock, kind, site, lockClass, bits, true);
        return same == null ? 0 : same.count;
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
        int lockClass = HeldClasses.at(this, site, lock, owner, kind);
        ChainNode node = WantedChains.chainOf(this, lock, kind, site, lockClass, bits, false);
        settled |= (bits & HoldBits.TRY) != 0 || node != null && node.isKnown(order.serial);
        settled &= !steered;
        Held hold = push(lock, Held.NEVER, lock, kind, site, lockClass, bits, node);
        hold.since = Endings.clock();
        if (OwnLocks.concern(hold)) OwnLocks.show(this, hold);
        if (steered) Steering.got(this, hold);
    }

    private void tookAgain(Held same) {
        same.tookAgain();
        if (reentry != null) reentry.end();
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
        else if (at < 0 && Orphans.canArise(kind)) Orphans.released(this, lock, kind);
        else if (at < 0 && token < PUSHED) Endings.released(this, lock, token - ENDING);
    }

    /** One hold of the lock, in whichever mode. */
    void releaseEither(Object lock, int kind) {
        int at = indexOf(lock, kind);
        if (at >= 0) release(at);
        else Orphans.released(this, lock, kind);
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

    /** As {@link #put}, with what was found out about the lock that is settled. */
    Held push(Object receiver, int how, Object lock, int kind, int site, int lockClass, int bits, ChainNode node) {
        Newborns mine = newborns();
        if (mine != null) mine.taken(lock);
        return put(receiver, how, lock, kind, site, lockClass, bits, node, settled);
    }
}
