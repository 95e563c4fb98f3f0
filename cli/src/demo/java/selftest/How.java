package selftest;

/** The way in which a step takes a lock. Immutable. */
final class How {
    enum Attempt {
        WAITING,
        INTERRUPTIBLY,
        TRY,
        TIMED
    }

    static final How WRITE = new How(false, Attempt.WAITING);

    final boolean shared;
    final Attempt attempt;

    How(boolean shared, Attempt attempt) {
        this.shared = shared;
        this.attempt = attempt;
    }
}
