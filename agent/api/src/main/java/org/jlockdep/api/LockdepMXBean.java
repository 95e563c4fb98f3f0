package org.jlockdep.api;

import java.util.List;
import java.util.Map;

/**
 * What the agent in this JVM knows by now: as an MXBean {@code org.jlockdep:type=Lockdep}, and in the same JVM by way of
 * {@link LockdepAgent}. But for {@link #getCounters} each answer waits, for ten seconds at most, until the agent has learnt
 * what its hooks have seen so far; if that takes longer it is an {@link IllegalStateException}.
 *
 * <p>As an MXBean it notifies of errors and warnings: types {@code org.jlockdep.finding.error} and {@code
 * org.jlockdep.finding.warning}, with the evidence as the message and the report as user data. A finding whose level is
 * raised is notified of again. Listeners run on one thread of the agent's own.
 */
public interface LockdepMXBean {
    /** Its object name. */
    String NAME = "org.jlockdep:type=Lockdep";

    @Description("The agent's version.")
    String getVersion();

    @Description("The options that were given, as they stand behind -javaagent:jar=.")
    String getOptions();

    @Description("The file that reports go to; empty if that is stderr.")
    String getOutputFile();

    @Description("The file of the dump, which has the reports as well; empty if none is wanted.")
    String getDumpFile();

    @Description("What was found since the start or the last reset, notes included, in the order in which it was told.")
    List<LockFinding> getFindings();

    /**
     * For whoever polls: at once, and of what was learnt by now. The keys are {@code errors}, {@code warnings} and {@code
     * notes}, which {@link #reset} sets back, {@code deadlockedThreads}, {@code lockClasses}, {@code dependencies}, {@code
     * events}, {@code deferredEvents}, {@code droppedRecords}, {@code failedHooks}, {@code transformedClasses} and {@code
     * untransformedClasses}, each as the method of that name.
     */
    @Description("All figures below at once, of what was learnt by now: the cheapest to ask for.")
    Map<String, Long> getCounters();

    @Description("How many of the findings are errors; suppressed ones do not count.")
    int getErrors();

    @Description("How many of the findings are warnings; suppressed ones do not count.")
    int getWarnings();

    @Description("How many of the findings are notes; suppressed ones do not count.")
    int getNotes();

    /**
     * A counter, however often it is asked. What is looked for, and how often, the option {@code deadlockcheck} says; {@link
     * #report} and {@link #dump} look as well.
     */
    @Description("How many threads have been found waiting for each other for ever.")
    int getDeadlockedThreads();

    @Description("Lock classes: locks with the same role in the program, such as one field of a class.")
    int getLockClasses();

    @Description("Pairs of lock classes of which one was wanted while the other was held.")
    int getDependencies();

    @Description("Chains of locks that were told to the agent's thread, repetitions for more evidence included.")
    long getEvents();

    @Description("Events that found the ring full and waited for their chain's next turn.")
    long getDeferredEvents();

    @Description("What a full table did not take in, and what was told and not learnt from.")
    long getDroppedRecords();

    @Description("Errors inside hooks, which turn themselves off after some.")
    int getFailedHooks();

    @Description("Classes that have hooks now.")
    int getTransformedClasses();

    @Description("Classes that could not be rewritten and stayed as they were.")
    int getUntransformedClasses();

    @Description("The errors and warnings as the agent prints them, and the summary.")
    String report();

    @Description("What the agent is, what it did to this JVM, and what weakens its findings.")
    String diagnose();

    /**
     * Writes a dump of all that was learnt so far, whether or not the agent writes one as it goes.
     *
     * @param file as seen from the JVM's directory; it must not be there yet
     * @return {@code wrote FILE}, or {@code cannot write FILE: why}
     */
    @Description("Writes a dump of all that was learnt so far, and says whether it could.")
    String dump(String file);

    /**
     * Forgets the findings, so that those which follow can be told from those before. What was learnt stays: a finding
     * that was forgotten comes again only when later evidence raises it.
     */
    @Description("Forgets the findings, not what was learnt: one comes again only if later evidence raises it.")
    void reset();
}
