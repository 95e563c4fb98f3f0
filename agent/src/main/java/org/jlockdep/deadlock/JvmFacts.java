package org.jlockdep.deadlock;

import java.util.Collection;
import java.util.List;
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

    /** Who runs a task, or the tasks of a pool, as far as that knows it itself. */
    List<Thread> runners(Object task);

    /** What is known of threads that wait, by thread: of all, of some, or of none. */
    Map<Thread, Blockage> blockages(Collection<Thread> threads);

    /** All that live, virtual ones excepted. */
    Collection<Thread> threads();

    /** How much work the thread has done, which stays the same as long as it waits; below 0 if it cannot be told. */
    long work(Thread thread);

    /** For each of the frames the classes that its line uses so that they are initialised before, in the line's order. */
    Map<StackTraceElement, List<Class<?>>> used(Collection<StackTraceElement> frames);

    /** The loaded classes of each of these names: every loader can have one. */
    Map<String, List<Class<?>>> loaded(Collection<String> names);

    /** Is the class ready for whoever uses it? Also if that cannot be told. */
    boolean isInitialised(Class<?> type);

    /** Where a thread is, innermost frame first; empty if it cannot be told. */
    StackTraceElement[] stack(Thread thread);
}
