package org.jlockdep.analysis;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jlockdep.graph.Dropped;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Suppressions;
import org.jlockdep.runtime.EventRing;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.Instances;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.OwnWork;

/**
 * The daemon thread that drains the ring. It sleeps until a producer wakes it, so that it costs nothing while nothing
 * new happens. {@link #finish} may be called from any thread, once.
 */
public final class AnalyzerThread extends Thread {
    private final Analyzer analyzer;
    private final FindingListener findings;
    private final AtEnd atEnd;
    private volatile boolean finishing;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param order that the user has declared
     * @param suppressions that the user has written down
     * @param start when the JVM started, on the clock of {@code System.nanoTime}
     * @param atEnd runs last on this thread, when the ring is empty or the deadline has passed
     */
    public AnalyzerThread(
            boolean strict,
            DeclaredOrder order,
            Suppressions suppressions,
            LongSupplier start,
            FindingListener findings,
            LearningListener learning,
            AtEnd atEnd) {
        super("jlockdep-analyzer");
        setDaemon(true);
        setContextClassLoader(null);
        this.analyzer = new Analyzer(strict, order, suppressions, start, findings, learning);
        this.findings = findings;
        this.atEnd = atEnd;
        EventRing.consumer(this);
    }

    /** What is to be done with the figures when all is learnt. */
    public interface AtEnd {
        void run(AnalyzerThread analyzer);
    }

    @Override
    public void run() {
        OwnWork.begin();
        while (!finishing) {
            drain();
            if (!finishing) EventRing.sleep(findings.idle());
        }
        drain();
        end();
    }

    private void drain() {
        for (LockEvent event = EventRing.poll(); event != null; event = EventRing.poll()) {
            learn(event);
            if (ended.get()) return;
        }
        Instances.tidy();
    }

    private void end() {
        if (ended.compareAndSet(false, true)) atEnd.run(this);
    }

    /** One event that we cannot digest must not cost all others. */
    private void learn(LockEvent event) {
        try {
            analyzer.learn(event);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            Health.analysisFailed(e);
        }
    }

    /**
     * Lets the thread learn what is in the ring and end. Waits for it, but not longer than the deadline: then the figures
     * are told as they stand, with what was left in the ring.
     */
    public void finish(long deadlineMillis) throws InterruptedException {
        finishing = true;
        LockSupport.unpark(this); // even if it does not sleep yet: the permit ends the sleep that it is about to begin
        join(deadlineMillis);
        end();
    }

    /** Events that nobody will learn from any more: asked at the end. */
    public int left() {
        return EventRing.size();
    }

    public int dependencies() {
        return analyzer.dependencies();
    }

    /** All findings as they stand, suppressed ones and notes too, in the order in which they were made. */
    public List<Finding> findings() {
        return analyzer.findings();
    }

    /** Without those that are suppressed. */
    public int count(Level level) {
        return analyzer.count(level);
    }

    public Dropped dropped() {
        return analyzer.dropped();
    }
}
