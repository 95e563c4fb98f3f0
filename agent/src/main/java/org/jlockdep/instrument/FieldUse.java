package org.jlockdep.instrument;

import org.jlockdep.runtime.LockField;
import org.jlockdep.runtime.LockFields;
import org.objectweb.asm.Opcodes;

/**
 * How a class uses one of its fields (or the elements of an array field): is it a lock, who makes the lock, and does
 * the lock leave the class?
 */
final class FieldUse {
    private final String className;
    private final String name;
    private final boolean isPrivate;
    private final boolean isFinal;
    private boolean assigned;
    private boolean assignedFromElsewhere;
    private boolean assignedByFactory;
    private boolean handedOver;
    private boolean assignedThis;
    private boolean madeToBeLocked;
    private boolean locked;
    private boolean calledAsLock;
    private boolean madeOfOwnKind;
    private boolean leaks;
    private boolean isShared;
    private boolean holdsWrapper;
    private boolean assignedView;
    private String within;
    private int number = -1;

    /** @param className binary name */
    FieldUse(String className, String name, int access) {
        this.className = className;
        this.name = name;
        this.isPrivate = (access & Opcodes.ACC_PRIVATE) != 0;
        this.isFinal = (access & Opcodes.ACC_FINAL) != 0;
    }

    /**
     * A value made on the spot is stored.
     *
     * @param ofOwnKind is it of a class of the application's?
     */
    void assignedFresh(boolean madeForLocking, boolean ofOwnKind) {
        assigned = true;
        madeToBeLocked |= madeForLocking;
        madeOfOwnKind |= ofOwnKind;
    }

    /** A value that came from elsewhere is stored. */
    void assignedOther() {
        assignedFromElsewhere = true;
        handedOver = true;
    }

    /** The result of a static method is stored that was given no object, so that it most likely made a new one. */
    void assignedByFactory() {
        assignedFromElsewhere = true;
        assignedByFactory = true;
    }

    /** What is stored wraps a lock: that lock is known by this field. */
    void holdsWrapper() {
        holdsWrapper = true;
    }

    /** A view of a lock is stored. */
    void assignedView() {
        assignedView = !assignedFromElsewhere && !assigned;
        assignedOther();
    }

    /** The owner does nothing but wrap its locks. */
    void partOfWrapper(String within) {
        this.within = within;
    }

    /** The owner itself is stored. */
    void assignedThis() {
        assignedOther();
        assignedThis = true;
    }

    /** Read, and locked at once. */
    void locked() {
        locked = true;
    }

    /** Read, and a method called that takes or releases it: of a lock with methods of its own, that is part of its code. */
    void calledAsLock() {
        locked = true;
        calledAsLock = true;
    }

    /** Read for another purpose: the lock may now be known under other names. */
    void leaked() {
        leaks = true;
    }

    /** Classes that we do not see read and write it, private or not. */
    void shared() {
        isShared = true;
    }

    /** Is the owner locked by way of this field? */
    boolean isOwnerLocked() {
        return assignedThis && locked;
    }

    boolean isLock() {
        return assigned && (locked || madeToBeLocked);
    }

    /** Does the runtime have to know the field? */
    boolean isNamed() {
        return isLock() || locked && isMadeForOwner();
    }

    /** Are fresh locks to be registered when they are stored? Only if a site that cannot tell may meet them. */
    boolean isRegistered() {
        return isLock()
                && (leaks || isShared || !isPrivate || assignedFromElsewhere || locksThroughThis() || isWrapped());
    }

    private boolean isWrapped() {
        return holdsWrapper || within != null;
    }

    /** The lock's own methods may take it, in an override that calls {@code super.lock()} for instance. */
    private boolean locksThroughThis() {
        return calledAsLock && madeOfOwnKind;
    }

    /** Does nobody else store into it, and is all that is stored made on the spot? */
    private boolean ownsItsLock() {
        return isMadeHere() && within == null && isStoredHereOnly();
    }

    boolean isMadeHere() {
        return assigned && !assignedFromElsewhere;
    }

    boolean isLocked() {
        return locked;
    }

    boolean isHandedOut() {
        return leaks && isPrivate;
    }

    boolean isViewOnly() {
        return assignedView && !assigned;
    }

    private boolean isMadeForOwner() {
        return assignedByFactory && !handedOver && isStoredHereOnly();
    }

    private boolean isStoredHereOnly() {
        return isFinal || isPrivate && !isShared;
    }

    /** The number by which rewritten code names this field; tells the runtime about it. */
    int number() {
        if (number < 0) {
            number = LockFields.number(
                    new LockField(className.intern(), name.intern(), ownsItsLock(), isMadeForOwner(), within));
        }
        return number;
    }
}
