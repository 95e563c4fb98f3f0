package org.jlockdep.graph;

/** One lock operation of a test's thread: which lock, how. */
record Step(LockClass lockClass, long instance, Mode mode, Attempt attempt) {

    static Step write(TestLock lock) {
        return new Step(lock.lockClass(), lock.instance(), Mode.EXCLUSIVE, Attempt.BLOCKING);
    }

    static Step read(TestLock lock) {
        return new Step(lock.lockClass(), lock.instance(), Mode.SHARED, Attempt.BLOCKING);
    }

    Step with(Attempt other) {
        return new Step(lockClass, instance, mode, other);
    }

    Hold hold() {
        StackTraceElement site = new StackTraceElement("Test", mode.name().toLowerCase(), "Test.java", 1);
        return new Hold(lockClass, "Test", instance, mode, attempt, site);
    }

    boolean isReentrantIn(Step held) {
        return held.instance == instance
                && held.lockClass.kind() == lockClass.kind()
                && lockClass.kind() != LockKind.STAMPED
                && (held.mode == Mode.EXCLUSIVE || mode == Mode.SHARED);
    }
}
