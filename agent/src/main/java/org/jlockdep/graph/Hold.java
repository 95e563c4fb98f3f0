package org.jlockdep.graph;

import java.util.Objects;
import java.util.Optional;

/** One lock as a thread held or wanted it: which instance, of which class, how, and where in the source. Immutable. */
public final class Hold {
    private static final int KINDS = LockKind.values().length;

    private final LockClass lockClass;
    private final String type;
    private final long instance;
    private final Mode mode;
    private final Attempt attempt;
    private final StackTraceElement site;
    private final Optional<Permits> permits;
    private final Optional<String> onlyWay;
    private final Optional<Signaller> signaller;

    /**
     * @param type simple name of the lock object's class, for people: {@code ReentrantLock}
     * @param instance exact number of the lock object within its JVM, never reused; below zero for any object, in what
     *     was declared and not seen
     * @param site where the source takes the lock
     */
    public Hold(LockClass lockClass, String type, long instance, Mode mode, Attempt attempt, StackTraceElement site) {
        this(
                lockClass,
                type,
                instance,
                mode,
                attempt,
                site,
                Optional.<Permits>empty(),
                Optional.<String>empty(),
                Optional.<Signaller>empty());
    }

    private Hold(
            LockClass lockClass,
            String type,
            long instance,
            Mode mode,
            Attempt attempt,
            StackTraceElement site,
            Optional<Permits> permits,
            Optional<String> onlyWay,
            Optional<Signaller> signaller) {
        this.signaller = signaller;
        this.permits = permits;
        this.onlyWay = onlyWay;
        this.lockClass = Objects.requireNonNull(lockClass);
        this.type = Objects.requireNonNull(type);
        this.instance = instance;
        this.mode = Objects.requireNonNull(mode);
        this.attempt = Objects.requireNonNull(attempt);
        this.site = Objects.requireNonNull(site);
    }

    /** The same, of that many permits. */
    public Hold of(Permits known) {
        return new Hold(lockClass, type, instance, mode, attempt, site, Optional.of(known), onlyWay, signaller);
    }

    /** The same, of a class that is initialised, where only that other class leads to it. */
    public Hold onlyBy(String className) {
        return new Hold(lockClass, type, instance, mode, attempt, site, permits, Optional.of(className), signaller);
    }

    public Hold byAnyWay() {
        return new Hold(lockClass, type, instance, mode, attempt, site, permits, Optional.<String>empty(), signaller);
    }

    /** The same, of an event that the thread is to bring about. */
    public Hold signalledBy(Signaller by) {
        return new Hold(lockClass, type, instance, mode, attempt, site, permits, onlyWay, Optional.of(by));
    }

    /** The same, but for the number of the lock object. */
    public Hold as(long number) {
        return new Hold(lockClass, type, number, mode, attempt, site, permits, onlyWay, signaller);
    }

    /** The same, at another place of the source. */
    public Hold at(StackTraceElement place) {
        return new Hold(lockClass, type, instance, mode, attempt, place, permits, onlyWay, signaller);
    }

    public LockClass lockClass() {
        return lockClass;
    }

    public String type() {
        return type;
    }

    /** Of the object: which of its locks it is, the lock class's kind tells. */
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

    /** Of a semaphore, where that was seen. */
    public Optional<Permits> permits() {
        return permits;
    }

    /** Of a class that is wanted to be initialised: the class through which all ways to it lead, as far as they were seen. */
    public Optional<String> onlyWay() {
        return onlyWay;
    }

    /** Of an event, what makes this thread the one to bring it about; empty for one that is waited for. */
    public Optional<Signaller> signaller() {
        return signaller;
    }

    /** Is it no lock, but something else that threads wait for? */
    public boolean isEvent() {
        return lockClass.kind() == LockKind.EVENT;
    }

    /**
     * Is it one and the same lock? An object has several: its monitor is another lock than the {@code Lock} that it is,
     * while reading and writing are two modes of one.
     */
    public boolean isSameLock(Hold other) {
        return instance == other.instance && lockClass.kind() == other.lockClass.kind();
    }

    /** As a number: equal for the same lock, and only then. */
    public long lock() {
        return instance * KINDS + lockClass.kind().ordinal();
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
