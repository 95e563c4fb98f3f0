package org.jlockdep.deadlock;

import java.util.Collection;
import java.util.Map;

/** What the JVM and the JDK's locks know themselves. Asked without a call of the application's code, and never waiting. */
public interface JvmFacts {
    /** Null if it cannot be told. */
    Thread.State state(Thread thread);

    /** The number of a thread, as {@link Blockage} has it. */
    long id(Thread thread);

    boolean isVirtual(Thread thread);

    /** What a thread that waits for the lock parks on; null if it is not known. */
    Object synchronizer(Object lock);

    /** What a thread that is parked on a condition wants back; null if it is no condition. */
    Object synchronizerOfCondition(Object parkedOn);

    /** Those that wait in its queue. */
    Collection<Thread> queued(Object synchronizer);

    /** Who holds it alone; null if nobody does, or if the synchronizer does not say. */
    Thread owner(Object synchronizer);

    /** Those that wait in its queue to share it. */
    Collection<Thread> sharing(Object synchronizer);

    /** Does anybody wait in its queue to have it alone? */
    boolean isWantedAlone(Object synchronizer);

    /** What is known of threads that wait, by thread: of all, of some, or of none. */
    Map<Thread, Blockage> blockages(Collection<Thread> threads);

    /** Where a thread is, innermost frame first; empty if it cannot be told. */
    StackTraceElement[] stack(Thread thread);
}
