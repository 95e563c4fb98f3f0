package org.jlockdep.runtime;

/** One entry of a thread's held stack. Made once for each depth and used again; only its own thread touches it. */
final class Held {
    static final int NEVER = -1;
    private static final int AS_MONITOR = 1 << HoldBits.WIDTH + 4;

    /** The lock object. Stays after the release until the slot is used again or swept, which saves a GC barrier. */
    Object lock;
    /** What the call was made on, as long as the lock stays: the lock itself, or a view of it. */
    private Object receiver;
    /** Which of the object's locks: an ordinal of {@code LockKind}, since a ReentrantLock has a monitor too. */
    int kind;
    /** What the call site said of it, or {@link #NEVER} for what another call cannot repeat. */
    private int how = NEVER;
    /** Which other hook may drop it without a further look: see {@link #leavesBy}; {@link #NEVER} if none. */
    private int leaves = NEVER;
    /** Was a lock made while this was the innermost hold, or does it guard something? Then its end is to be known. */
    private boolean hasNewborns;

    /** The slot below, in which the lock is that was taken before this one. */
    private Held beneath;
    /** Tells what is in the slot from whatever is put there later. */
    private long version;
    /**
     * What the slot beneath had as its version when nothing was left to find out about this entry on top of it, or 0. An
     * entry stays in its slot when it is released. If the same lock comes by at the same site, on the same version, then
     * all that is beneath is the same as well, since the slot beneath was only taken again without a look if that was so
     * for it. One compare stands for the chain, the order of instances, the search for the lock among those that are held.
     */
    private long settledOn;

    /** For a bin of a map: where in the table, see {@link Bins}. Of no meaning for anything else. */
    int place;

    int site;
    /** {@link LockClasses} number, or 0 as long as nobody asked. */
    int lockClass;
    /** {@link HoldBits}. */
    int bits;
    /** How often the thread took it and did not release it; 1 also while the slot is not in use. */
    int count = 1;
    /** For a stamped lock: what it returned, or 0 when it is not known. */
    long stamp;
    /**
     * For a stamped lock: which of the thread's acquisitions this is, or 0 from right before its release on, and when the
     * stamp is not known. Other threads read it, see {@link Stamps}.
     */
    int turn;
    /** For what is no monitor: what {@link Endings} counted when it was taken. */
    int since;
    /** For a semaphore: what the analyzer follows, or null as long as nothing was wanted inside. */
    private FollowedPermits permits;
    /**
     * For an application's own lock: that lock, from its acquisition off the known path until right before its release.
     * Other threads read it, see {@link OwnLocks}.
     */
    Object shown;
    /** For an application's own lock: what the analyzer follows, or null as long as nothing was wanted inside. */
    OwnHold own;
    /** The number of the lock, or 0 as long as nobody asked. */
    private long number;
    /** The chain that ends here, or null as long as nobody asked. */
    ChainNode node;

    private Held(Held beneath) {
        this.beneath = beneath;
    }

    /** For what is in no stack. */
    Held() {}

    /** As many slots more as there are, each on top of the one before it. The first of all stands on one that never changes. */
    static void fill(Held[] slots, int from) {
        for (int i = from; i < slots.length; i++) slots[i] = new Held(i == 0 ? ground() : slots[i - 1]);
    }

    private static Held ground() {
        Held ground = new Held();
        ground.version = 1;
        return ground;
    }

    /** In a stack that a release in the middle has left with slots in another order. */
    void standsOn(Held other) {
        beneath = other;
    }

    /** What the first slot of the stack stands on, whichever slot this is. */
    Held lowest() {
        Held slot = this;
        while (slot.beneath != null) slot = slot.beneath;
        return slot;
    }

    /** What the first slot stands on, and then each one on the one before. */
    Held beneath() {
        return beneath;
    }

    /**
     * A reference is stored only if it changes: that saves the collector's write barrier, which costs more than all the
     * rest.
     */
    void set(Object newLock, int newKind, int newSite, int newLockClass, int newBits) {
        if (lock != newLock) {
            lock = newLock;
            number = 0;
        }
        kind = newKind;
        site = newSite;
        lockClass = newLockClass;
        bits = newBits;
        count = 1;
    }

    /**
     * What the known path compares.
     *
     * @param newReceiver what the call was made on
     * @param newHow what the call site said of it, or {@link #NEVER}
     */
    void comesBy(Object newReceiver, int newHow, long newVersion, boolean settled) {
        if (receiver != newReceiver) receiver = newReceiver;
        how = newHow;
        version = newVersion;
        settledOn = settled ? beneath.version : 0;
        hasNewborns = false;
        leaves = leavesBy();
    }

    /** What is beneath is not what it was, or there is something to find out again. */
    void unsettle() {
        settledOn = 0;
    }

    /** The entry moved to another place in the stack. */
    void moved(long newVersion) {
        version = newVersion;
        settledOn = 0;
        node = null;
    }

    /** Is it this very monitor, at the same place, with all beneath it as it was? The path that hot code takes. */
    boolean isAgain(Object monitor, int atSite) {
        return receiver == monitor && site == atSite && settledOn == beneath.version;
    }

    /** The same for what is called on a lock, or a view. */
    boolean isAgain(Object calledOn, int atSite, int calledHow) {
        return receiver == calledOn && site == atSite && how == calledHow && settledOn == beneath.version;
    }

    /** Is it that monitor, taken once, and is nobody waiting for its end? */
    boolean leavesAsMonitor(Object monitor) {
        return receiver == monitor && leaves == AS_MONITOR;
    }

    /** The same for a lock or a view, to which the release was sent so. */
    boolean leavesAsLock(Object calledOn, int calledHow) {
        return receiver == calledOn && leaves == (calledHow & HoldBits.SHARED);
    }

    /** A monitor leaves by its exit, a lock by an unlock in the mode in which it was locked, what counts by a closer look. */
    private int leavesBy() {
        if (count != 1 || hasNewborns) return NEVER;
        if (kind == LockClasses.MONITOR) return AS_MONITOR;
        return how == NEVER ? NEVER : how & HoldBits.SHARED;
    }

    void tookAgain() {
        count++;
        leaves = NEVER;
    }

    void releasedOnce() {
        count--;
        leaves = leavesBy();
    }

    /** It is released, and stays for the case that the same lock comes by again. */
    void leaves() {
        count = 1;
        hasNewborns = false;
        leaves = leavesBy();
    }

    /** Not before the thread has seen to it that its stack is empty. */
    void leavesByALook() {
        leaves = NEVER;
    }

    void hasNewborns() {
        hasNewborns = true;
        leaves = NEVER;
    }

    /** It is held around what another thread does: its end must not go by unseen. */
    void isGuard() {
        hasNewborns();
    }

    /** The number of this very lock: an object's, and a bin has one of its own. */
    long number() {
        return kind == LockClasses.BIN ? Bins.numberOf(lock, place) : Instances.numberOf(lock);
    }

    /** The same for its own thread, which remembers it. */
    long number(HeldLocks thread) {
        if (kind == LockClasses.BIN) return Bins.numberOf(lock, place);
        if (number == 0) number = thread.memory.number(lock);
        return number;
    }

    /** What the call was made on that took the lock: the lock, or a view of it. */
    Object receiver() {
        return receiver;
    }

    void clear() {
        lock = null;
        receiver = null;
        node = null;
        site = 0;
        settledOn = 0;
        number = 0;
    }

    /** Is it known to have a stamp, and not this one? Then it is not what was released. */
    boolean hasOtherStamp(long released) {
        return count == 1 && stamp != 0 && stamp != released;
    }

    /** The hold as the analyzer follows it, or null for what only its own thread can end. */
    FollowedPermits followed() {
        if (kind == LockClasses.SEMAPHORE && permits == null) permits = new FollowedPermits(lock);
        return permits;
    }

    /** From now on others cannot conclude anything from this hold. */
    void hide() {
        if (shown == null) return;
        shown = null;
        if (own != null) own.end();
        own = null;
    }

    /** Its own thread gave the permits back. */
    void returned() {
        if (permits != null) permits.returned();
    }

    /** Nothing of what is known of this hold is true of the slot's next one. */
    void ended() {
        stamp = 0;
        turn = 0;
        permits = null;
    }

    /** Was this entry made for that lock at that site, with all beneath it as it was? */
    boolean isAgain(Object otherLock, int otherKind, int otherSite, int otherBits) {
        return lock == otherLock
                && site == otherSite
                && kind == otherKind
                && bits == otherBits
                && settledOn == beneath.version;
    }

    /** Is the lock held in that very turn? Other threads ask. */
    boolean isTurn(Object otherLock, int otherTurn) {
        return turn == otherTurn && lock == otherLock;
    }

    boolean isShared() {
        return (bits & HoldBits.SHARED) != 0;
    }

    /** Is this entry that lock, in the same mode? Read and write holds of one lock are two entries. */
    boolean is(Object otherLock, int otherKind, int otherBits) {
        return lock == otherLock && kind == otherKind && ((bits ^ otherBits) & HoldBits.SHARED) == 0;
    }
}
