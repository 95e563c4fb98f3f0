package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jlockdep.runtime.SeenHold;

/**
 * Does a thread hold a lock, by what the lock itself knows? The JDK answers that to nobody but the thread, and to subclasses
 * ({@code getOwner}), so its fields are read; where they cannot be, nothing is certain. Of readers a lock knows in one place
 * only the one who came first; of the others each has his own count, which nobody else can read, so what they keep is not
 * known for certain. Analyzer thread only.
 */
final class LockOwners implements Predicate<SeenHold> {
    private final OpenedField sync;
    private final OpenedField exclusiveOwner;
    private final OpenedField firstReader;

    LockOwners(Instrumentation instrumentation) {
        this.sync = new OpenedField(instrumentation, "sync");
        this.exclusiveOwner = new OpenedField(instrumentation, "exclusiveOwnerThread");
        this.firstReader = new OpenedField(instrumentation, "firstReader");
    }

    @Override
    public boolean test(SeenHold hold) {
        return owner(hold.lock(), hold.isShared()) == hold.thread();
    }

    private Object owner(Object lock, boolean reads) {
        Class<?> type = lock instanceof ReentrantLock ? ReentrantLock.class : ReentrantReadWriteLock.class;
        Object working = sync.of(lock, type);
        if (working == null || !reads) return exclusiveOwner.of(working, AbstractOwnableSynchronizer.class);
        // Fair and unfair ones share what counts.
        return firstReader.of(working, working.getClass().getSuperclass());
    }
}
