package org.jlockdep.runtime;

/** One entry of a thread's held stack. Made once for each depth and used again; only its own thread touches it. */
final class Held {
    /** The lock object. Stays after the release until the slot is used again or swept, which saves a GC barrier. */
    Object lock;
    /** Which of the object's locks: an ordinal of {@code LockKind}, since a ReentrantLock has a monitor too. */
    int kind;

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
    private PermitHold permits;
    /**
     * For an application's own lock: that lock, from its acquisition off the known path until right before its release.
     * Other threads read it, see {@link OwnLocks}.
     */
    Object shown;
    /** For an application's own lock: what the analyzer follows, or null as long as nothing was wanted inside. */
    OwnHold own;
    /** The chain that ends here, or null as long as nobody asked. */
    ChainNode node;

    /**
     * A reference is stored only if it changes: that saves the collector's write barrier, which costs more than all the
     * rest.
     */
    void set(Object newLock, int newKind, int newSite, int newLockClass, int newBits) {
        if (lock != newLock) lock = newLock;
        kind = newKind;
        site = newSite;
        lockClass = newLockClass;
        bits = newBits;
        count = 1;
    }

    /** The number of this very lock: an object's, and a bin has one of its own. */
    long number() {
        return kind == LockClasses.BIN ? Bins.numberOf(lock, place) : Instances.numberOf(lock);
    }

    void clear() {
        lock = null;
        node = null;
        site = 0;
    }

    /** Is it known to have a stamp, and not this one? Then it is not what was released. */
    boolean hasOtherStamp(long released) {
        return count == 1 && stamp != 0 && stamp != released;
    }

    /** The hold as the analyzer follows it, or null for what only its own thread can end. */
    PermitHold followed() {
        if (kind == LockClasses.SEMAPHORE && permits == null) permits = new PermitHold(lock);
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

    /** Was this entry made for that lock at that site? */
    boolean isAt(Object otherLock, int otherKind, int otherSite, int otherBits) {
        return lock == otherLock && site == otherSite && kind == otherKind && bits == otherBits;
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
