package org.jlockdep.options;

/** A type whose instances are locks, and how its methods for that are called. Immutable. */
public final class DeclaredLock {
    private final String type;
    private final String acquire;
    private final String attempt;
    private final String release;

    DeclaredLock(String type, String acquire, String attempt, String release) {
        this.type = type;
        this.acquire = acquire;
        this.attempt = attempt;
        this.release = release;
    }

    /** Binary name. */
    public String type() {
        return type;
    }

    /** Waits until it has the lock; empty if there is none. */
    public String acquire() {
        return acquire;
    }

    /** Says whether it took the lock; empty if there is none. */
    public String attempt() {
        return attempt;
    }

    public String release() {
        return release;
    }
}
