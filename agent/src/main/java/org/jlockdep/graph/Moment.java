package org.jlockdep.graph;

import java.util.Objects;
import java.util.Optional;

/** Who did something, and when: the thread, the time, and as far as they are known its segment, test and run. Immutable. */
public final class Moment {
    /** The run of a single JVM, which needs no name. */
    public static final String THIS_RUN = "";

    private final String threadName;
    private final long threadId;
    private final long nanosSinceStart;
    private final Optional<Segment> segment;
    private final Optional<String> test;
    private final String run;
    private final boolean alone;

    /** @param nanosSinceStart when, in nanoseconds since the JVM started */
    public Moment(String threadName, long threadId, long nanosSinceStart) {
        this(threadName, threadId, nanosSinceStart, Optional.empty(), Optional.empty(), THIS_RUN, false);
    }

    private Moment(
            String threadName,
            long threadId,
            long nanosSinceStart,
            Optional<Segment> segment,
            Optional<String> test,
            String run,
            boolean alone) {
        this.threadName = Objects.requireNonNull(threadName);
        this.threadId = threadId;
        this.nanosSinceStart = nanosSinceStart;
        this.segment = segment;
        this.test = test;
        this.run = Objects.requireNonNull(run);
        this.alone = alone;
    }

    public Moment in(Segment ofThread) {
        return new Moment(threadName, threadId, nanosSinceStart, Optional.of(ofThread), test, run, alone);
    }

    /** @param name of the test that was running, for people */
    public Moment during(String name) {
        return new Moment(threadName, threadId, nanosSinceStart, segment, Optional.of(name), run, alone);
    }

    /** @param name of the JVM's run, unlike that of any other: numbers of threads, locks and segments are its own */
    public Moment ofRun(String name) {
        return new Moment(threadName, threadId, nanosSinceStart, segment, test, name, alone);
    }

    /** The same, in the thread that the program began with. */
    public Moment ofFirstThread() {
        return new Moment(threadName, threadId, nanosSinceStart, segment, test, run, true);
    }

    public String threadName() {
        return threadName;
    }

    public long threadId() {
        return threadId;
    }

    public long nanosSinceStart() {
        return nanosSinceStart;
    }

    /** Empty if nobody knows what came before what. */
    public Optional<Segment> segment() {
        return segment;
    }

    /** Empty if no test framework said so. */
    public Optional<String> test() {
        return test;
    }

    public String run() {
        return run;
    }

    /** Is it that of the thread that the program began with? */
    public boolean isOfFirstThread() {
        return alone;
    }

    @Override
    public String toString() {
        return threadName + "/" + threadId;
    }
}
