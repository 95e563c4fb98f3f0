package org.jlockdep.runtime;

/**
 * Runs of one kind that end in a signal: tasks of one class, threads started at one place. What they ask for is written
 * down the first few times, and more often only if somebody waits with a lock for what they bring about. Benign races: a
 * run more or less.
 */
final class SignalKind {
    private static final int FIRST = 8;
    private static final int AWAITED = 64;

    private int runs;
    private boolean awaited;

    /** That of a task's class. */
    static SignalKind of(Class<?> task) {
        TypeInfo type = TypeInfo.of(task);
        SignalKind known = type.signals;
        if (known == null) type.signals = known = new SignalKind();
        return known;
    }

    /** Is this run to be written down? */
    boolean begins() {
        if (runs >= (awaited ? AWAITED : FIRST)) return false;
        runs++;
        return true;
    }

    /** Are there, or will there be, runs that are not written down? */
    boolean isSpent() {
        return runs >= (awaited ? AWAITED : FIRST);
    }

    void isAwaited() {
        awaited = true;
    }
}
