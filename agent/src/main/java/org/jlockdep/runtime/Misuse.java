package org.jlockdep.runtime;

/** A wrong use of one lock, whatever the order of locks: what an event tells that is not about wanting a lock. */
public enum Misuse {
    /** The program says that the thread holds the lock, and it does not. */
    NOT_HELD,
    /** Released once more than it was taken. */
    UNBALANCED,
    /** The thread ended and holds the lock. */
    KEPT_BY_THREAD,
    /** The thread went back to its pool and holds the lock that its task took. */
    KEPT_BY_TASK,
    /** The thread waits for work, of whatever pool it is, and holds the lock that a method took which has returned. */
    KEPT_BY_IDLE_THREAD
}
