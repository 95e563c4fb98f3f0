package org.jlockdep.instrument;

import java.util.Optional;

/** The methods of {@code java.util.concurrent.locks.Lock} that take or release, by name and descriptor. */
enum LockMethod {
    LOCK("lock", "()V", 0),
    LOCK_INTERRUPTIBLY("lockInterruptibly", "()V", 0),
    TRY_LOCK("tryLock", "()Z", 0),
    TIMED_TRY_LOCK("tryLock", "(JLjava/util/concurrent/TimeUnit;)Z", 3),
    UNLOCK("unlock", "()V", 0);

    private static final LockMethod[] ALL = values();

    final String methodName;
    final String descriptor;
    /** Words that the arguments take on the stack above the receiver. */
    final int argumentWords;

    LockMethod(String methodName, String descriptor, int argumentWords) {
        this.methodName = methodName;
        this.descriptor = descriptor;
        this.argumentWords = argumentWords;
    }

    static Optional<LockMethod> of(String name, String descriptor) {
        for (LockMethod m : ALL) {
            if (m.methodName.equals(name) && m.descriptor.equals(descriptor)) return Optional.of(m);
        }
        return Optional.empty();
    }

    boolean acquires() {
        return this != UNLOCK;
    }
}
