package org.jlockdep.graph;

import java.util.Objects;

/** One lock as a thread held or wanted it: which instance, of which class, how, and where in the source. Immutable. */
public final class Hold {
    private final LockClass lockClass;
    private final String type;
    private final long instance;
    private final Mode mode;
    private final Attempt attempt;
    private final StackTraceElement site;

    /**
     * @param type simple name of the lock object's class, for people: {@code ReentrantLock}
     * @param instance exact number of the lock object within its JVM, never reused; below zero for any object, in what
     *     was declared and not seen
     * @param site where the source takes the lock
     */
    public Hold(LockClass lockClass, String type, long instance, Mode mode, Attempt attempt, StackTraceElement site) {
        this.lockClass = Objects.requireNonNull(lockClass);
        this.type = Objects.requireNonNull(type);
        this.instance = instance;
        this.mode = Objects.requireNonNull(mode);
        this.attempt = Objects.requireNonNull(attempt);
        this.site = Objects.requireNonNull(site);
    }

    public LockClass lockClass() {
        return lockClass;
    }

    public String type() {
        return type;
    }

    public long instance() {
        return instance;
    }

    public Mode mode() {
        return mode;
    }

    public Attempt attempt() {
        return attempt;
    }

    public StackTraceElement site() {
        return site;
    }

    /** Does it stand for any lock of its class, because somebody said so? */
    public boolean isDeclared() {
        return instance < 0;
    }

    public boolean isExclusive() {
        return mode == Mode.EXCLUSIVE;
    }

    @Override
    public String toString() {
        return type + "@" + instance + " (" + lockClass + ") " + mode + " " + attempt;
    }
}
