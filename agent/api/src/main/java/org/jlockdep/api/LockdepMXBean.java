package org.jlockdep.api;

import java.util.List;

/**
 * What the agent in this JVM knows by now: as an MXBean {@code org.jlockdep:type=Lockdep}, and in the same JVM by way of
 * {@link LockdepAgent}. Each answer waits until the agent has learnt what its hooks have seen so far.
 */
public interface LockdepMXBean {
    /** Of the agent. */
    String getVersion();

    /** The options that were given, as they stand behind {@code -javaagent:jar=}. */
    String getOptions();

    /** The file that reports go to; empty if that is stderr. */
    String getOutputFile();

    /** The file of the dump, which has the reports as well; empty if none is wanted. */
    String getDumpFile();

    /** What was found since the start or the last {@link #reset}, notes included, in the order in which it was told. */
    List<LockFinding> getFindings();

    /** How many of the findings are errors; suppressed ones do not count. */
    int getErrors();

    /** How many of the findings are warnings. */
    int getWarnings();

    /** How many of the findings are notes. */
    int getNotes();

    /**
     * How many threads have been found waiting for each other for ever: a counter, at once, however often it is asked. What
     * is looked for, and how often, the option {@code deadlockcheck} says; {@link #report} and {@link #dump} look as well.
     */
    int getDeadlockedThreads();

    int getLockClasses();

    /** Pairs of lock classes of which one was wanted while the other was held. */
    int getDependencies();

    /** Chains that were told to the agent's thread, repetitions for more evidence included. */
    long getEvents();

    /** Events that found the ring full and waited for their chain's next turn. */
    long getDeferredEvents();

    /** What a full table did not take in, and what was told and not learnt from. */
    long getDroppedRecords();

    /** Errors inside hooks, which turn themselves off after some. */
    int getFailedHooks();

    /** Classes that have hooks now. */
    int getTransformedClasses();

    /** Classes that could not be rewritten and stayed as they were. */
    int getUntransformedClasses();

    /** The errors and warnings as the agent prints them, and the summary. */
    String report();

    /** What the agent is, what it did to this JVM, and what weakens its findings. */
    String diagnose();

    /**
     * Writes a dump of all that was learnt so far, whether or not the agent writes one as it goes.
     *
     * @param file as seen from the JVM's directory; it must not be there yet
     * @throws IllegalStateException if it cannot be written
     */
    void dump(String file);

    /**
     * Forgets the findings, so that those which follow can be told from those before. What was learnt stays: a finding
     * that was forgotten comes again only when later evidence raises it.
     */
    void reset();
}
