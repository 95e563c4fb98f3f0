package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What the threads that wait for a lock of the JDK's park on: the synchronizer within it, which knows its queue and, if it
 * is held exclusively, by whom. That of a read/write lock counts in longs since JDK 25. An application's own lock is not
 * looked into: to reflect its class can load others, by the application's code. No method is called that could be
 * overridden. Any thread.
 */
final class Synchronizers {
    private final OpenedField sync;
    private final OpenedField exclusiveOwner;
    private final OpenedField outer;

    Synchronizers(Instrumentation instrumentation) {
        this.sync = new OpenedField(instrumentation, "sync");
        this.exclusiveOwner = new OpenedField(instrumentation, "exclusiveOwnerThread");
        this.outer = new OpenedField(instrumentation, "this$0");
    }

    /**
     * Null if there is none, or if it cannot be found.
     *
     * @param lock or a view of a read/write lock, which shares what does the work
     */
    Object of(Object lock) {
        if (lock instanceof AbstractQueuedSynchronizer) return lock;
        if (lock instanceof ReentrantLock) return sync.of(lock, ReentrantLock.class);
        if (lock instanceof ReentrantReadWriteLock) return sync.of(lock, ReentrantReadWriteLock.class);
        if (lock instanceof ReentrantReadWriteLock.ReadLock)
            return sync.of(lock, ReentrantReadWriteLock.ReadLock.class);
        if (lock instanceof ReentrantReadWriteLock.WriteLock)
            return sync.of(lock, ReentrantReadWriteLock.WriteLock.class);
        if (lock instanceof Semaphore) return sync.of(lock, Semaphore.class);
        return null;
    }

    /** Null if nobody holds it alone, and of one that keeps no owner. */
    Thread owner(Object synchronizer) {
        if (!(synchronizer instanceof AbstractOwnableSynchronizer)) return null;
        return (Thread) exclusiveOwner.of(synchronizer, AbstractOwnableSynchronizer.class);
    }

    /**
     * Who has been signalled goes on to park on the condition, and stands in the queue of its synchronizer. Null if it is no
     * condition.
     */
    Object ofCondition(Object condition) {
        if (condition instanceof AbstractQueuedSynchronizer.ConditionObject)
            return outer.of(condition, AbstractQueuedSynchronizer.ConditionObject.class);
        if (condition instanceof AbstractQueuedLongSynchronizer.ConditionObject)
            return outer.of(condition, AbstractQueuedLongSynchronizer.ConditionObject.class);
        return null;
    }

    static Collection<Thread> queued(Object synchronizer) {
        if (synchronizer instanceof AbstractQueuedSynchronizer)
            return ((AbstractQueuedSynchronizer) synchronizer).getQueuedThreads();
        if (synchronizer instanceof AbstractQueuedLongSynchronizer)
            return ((AbstractQueuedLongSynchronizer) synchronizer).getQueuedThreads();
        return Collections.emptyList();
    }

    /** Those that stand in its queue to share it. */
    static Collection<Thread> sharing(Object synchronizer) {
        if (synchronizer instanceof AbstractQueuedSynchronizer)
            return ((AbstractQueuedSynchronizer) synchronizer).getSharedQueuedThreads();
        if (synchronizer instanceof AbstractQueuedLongSynchronizer)
            return ((AbstractQueuedLongSynchronizer) synchronizer).getSharedQueuedThreads();
        return Collections.emptyList();
    }

    static boolean isWantedAlone(Object synchronizer) {
        if (synchronizer instanceof AbstractQueuedSynchronizer)
            return !((AbstractQueuedSynchronizer) synchronizer)
                    .getExclusiveQueuedThreads()
                    .isEmpty();
        return synchronizer instanceof AbstractQueuedLongSynchronizer
                && !((AbstractQueuedLongSynchronizer) synchronizer)
                        .getExclusiveQueuedThreads()
                        .isEmpty();
    }
}
