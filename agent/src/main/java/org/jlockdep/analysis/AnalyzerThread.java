package org.jlockdep.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jlockdep.deadlock.Deadlock;
import org.jlockdep.deadlock.Stall;
import org.jlockdep.graph.Dropped;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Suppressions;
import org.jlockdep.report.Suspect;
import org.jlockdep.runtime.AllHeldLocks;
import org.jlockdep.runtime.EventRing;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.Instances;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.SeenHold;
import org.jlockdep.runtime.Starvation;
import org.jlockdep.runtime.ToldPairs;

/**
 * The daemon thread that drains the ring. It sleeps until a producer wakes it, so that it costs nothing while nothing
 * new happens, but for a look at the threads every five seconds and after a collection, and every second while the program is young.
 * {@link #finish} may be called from any thread, once, and {@link #ask} from any other thread.
 */
public final class AnalyzerThread extends OwnThread {
    /** For so long a running thread may keep a lock alive that it has released. */
    private static final long AGE_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** After a collection what was released before that is let go so soon: whoever just made a lock is about to take it. */
    private static final long AGE_AFTER_COLLECTION_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
    /** Classes are loaded all the time while a program starts. */
    private static final long CLASSES_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** Events that are asked for again: a heap that stays full must not make more and more of them. */
    private static final int MAX_RETRIES = 1000;
    /** For what is said without this thread: a sink may hang, and the JVM wants to exit. */
    private static final long LAST_WORDS_MILLIS = 3000;
    /**
     * So many events before it is looked after the rest: threads of the program can fill the ring for minutes faster than it
     * is emptied, and 700,000 locks that were gone were kept by then, while no question was answered.
     */
    private static final int EVENTS_AT_A_TIME = 4096;
    /** For whatever could not be done to be tried again. */
    private static final long AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Analyzer analyzer;
    private final FindingListener findings;
    private final AtEnd atEnd;
    private final UndecidedEvents open = new UndecidedEvents();
    private final IdleThreads idleThreads;
    private volatile boolean finishing;
    /** Was the ring found empty after that? */
    private volatile boolean drained;
    /** Was anything left in the ring for the next round? */
    private boolean more;

    private long lookedAtClasses = System.nanoTime();
    private long agedAt = System.nanoTime();
    private volatile boolean collected;
    /** What was collected does not show before threads have let go twice, as they do of what gets old. */
    private boolean ageAgain;

    private int retries;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Queue<FutureTask<?>> questions = new ConcurrentLinkedQueue<>();

    /**
     * @param order that the user has declared
     * @param suppressions that the user has written down
     * @param suspect the finding that the run is steered towards
     * @param start when the JVM started, on the clock of {@code System.nanoTime}
     * @param threadIds the number of a thread, without a call of the application's code
     * @param held does the thread hold the lock for certain? The same holds
     * @param atEnd runs last on this thread, when the ring is empty or the deadline has passed
     */
    public AnalyzerThread(
            boolean strict,
            DeclaredOrder order,
            Suppressions suppressions,
            Optional<Suspect> suspect,
            LongSupplier start,
            ToLongFunction<Thread> threadIds,
            Predicate<SeenHold> held,
            FindingListener findings,
            LearningListener learning,
            AtEnd atEnd) {
        super("jlockdep-analyzer");
        this.analyzer = new Analyzer(strict, order, suppressions, suspect, start, threadIds, findings, learning);
        this.idleThreads = new IdleThreads(held, System.nanoTime());
        this.findings = findings;
        this.atEnd = atEnd;
        EventRing.consumer(this);
    }

    /** What is to be done with the figures when all is learnt. */
    public interface AtEnd {
        void run(AnalyzerThread analyzer);
    }

    @Override
    protected void work() {
        while (!finishing) {
            round();
            if (!finishing && !more) sleep();
        }
        round();
        end();
        round();
    }

    /** Whatever goes wrong in one of the steps must cost neither the others nor the thread. */
    private void round() {
        boolean last = finishing;
        more = false;
        if (Starvation.isOn() && !last) return;
        try {
            learnFromRing(last);
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
        try {
            learnFrom(last ? open.all() : open.settled(System.nanoTime()));
            learnFrom(HangingThreads.events(System.nanoTime()));
            lookAtClasses(last);
            if (last) lookAtIdleThreads();
            else learnFrom(idleThreads.events(System.nanoTime()));
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
        try {
            answer();
            tidy();
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
    }

    /** Tells which locks idle threads keep, as far as it can be told now. On this thread, for who asks what is known. */
    public void lookAtIdleThreads() {
        if (!ended.get()) learnFrom(idleThreads.lastEvents(System.nanoTime()));
    }

    private void lookAtClasses(boolean last) {
        long now = System.nanoTime();
        if (!last && now - lookedAtClasses < CLASSES_NANOS) return;
        lookedAtClasses = now;
        analyzer.lookAtClasses(now);
    }

    private void sleep() {
        long nanos = AFTER_FAILURE_NANOS;
        try {
            nanos = idle();
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
        EventRing.sleep(nanos);
    }

    /** @param last whether the end had come before: what was told by then is in the ring now, or never will be */
    private void learnFromRing(boolean last) {
        for (int events = 0; last || events < EVENTS_AT_A_TIME; events++) {
            LockEvent event = EventRing.poll();
            if (event == null) {
                if (last) drained = true;
                return;
            }
            if (open.keeps(event)) continue;
            learnFrom(open.before(event.nanos));
            learn(event);
            if (ended.get() || Starvation.isOn()) return;
        }
        more = true;
    }

    private void learnFrom(List<LockEvent> settled) {
        for (LockEvent event : settled) {
            learn(event);
            if (ended.get()) return;
        }
    }

    private void tidy() {
        Instances.tidy();
        ToldPairs.tidy();
        age();
    }

    private void age() {
        long now = System.nanoTime();
        boolean first = collected && !ageAgain;
        if (!first && now - agedAt < ageNanos()) return;
        if (first) collected = false;
        if (first || ageAgain) AllHeldLocks.ageSoon();
        else AllHeldLocks.age();
        ageAgain = first;
        agedAt = now;
    }

    private long ageNanos() {
        return ageAgain ? AGE_AFTER_COLLECTION_NANOS : AGE_NANOS;
    }

    /** Garbage was collected a moment ago. Any thread. */
    public void collected() {
        collected = true;
        LockSupport.unpark(this);
    }

    /** How long there may be nothing to do, in nanoseconds. */
    private long idle() {
        long now = System.nanoTime();
        if (Starvation.isOn()) return AFTER_FAILURE_NANOS;
        long untilAge = Math.max(1, agedAt + ageNanos() - now);
        long untilLook = Math.min(untilAge, idleThreads.untilDue(now));
        return sooner(findings.idle(), sooner(open.idle(now), untilLook));
    }

    /** Of a time to sleep, 0 being for ever, and another one. */
    private static long sooner(long one, long other) {
        return one == 0 ? other : Math.min(one, other);
    }

    private void answer() {
        for (FutureTask<?> question = questions.poll(); question != null; question = questions.poll()) question.run();
    }

    /**
     * Has this thread, which alone may touch what was learnt, answer a question when it has learnt what is in the ring.
     *
     * @throws IllegalStateException if it does not come to it in time, or fails
     */
    public <T> T ask(Callable<T> question, long deadlineMillis) {
        FutureTask<T> task = later(question);
        try {
            if (!isAlive()) task.run();
            return task.get(deadlineMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + getName(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().toString(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(getName() + " is busy for more than " + deadlineMillis + " ms", e);
        }
    }

    /** The same without waiting for it. */
    public <T> FutureTask<T> later(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        questions.add(task);
        LockSupport.unpark(this); // even if it does not sleep yet: the permit ends the sleep that it is about to begin
        return task;
    }

    private void end() {
        if (!ended.compareAndSet(false, true)) return;
        try {
            atEnd.run(this);
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
    }

    /** One event that we cannot digest must not cost all others. What there was no memory for may come again. */
    private void learn(LockEvent event) {
        try {
            analyzer.learn(event);
        } catch (Throwable t) {
            if (t instanceof VirtualMachineError && ++retries < MAX_RETRIES) event.chain.forget();
            Health.analysisFailed(t);
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
        if (ended.get()) return;
        OwnThread last = new OwnThread("jlockdep-last-words") {
            @Override
            protected void work() {
                end();
            }
        };
        last.start();
        last.join(LAST_WORDS_MILLIS);
    }

    /**
     * What was told and not learnt from: what it failed at, and at the end what it did not come to. What the program's
     * threads go on to tell while the JVM exits is neither.
     */
    public long notLearnt() {
        boolean over = finishing ? ended.get() && !drained : !isAlive();
        return Health.ANALYSIS_ERRORS.get() + (over ? EventRing.size() : 0);
    }

    /** Tells of threads that wait for each other now. On this thread. */
    public void deadlocked(Deadlock deadlock) {
        if (!ended.get()) analyzer.deadlocked(deadlock);
    }

    /** Tells of a thread that waits very long. On this thread. */
    public void stalled(Stall stall) {
        if (!ended.get()) analyzer.stalled(stall);
    }

    /** How many threads have been found waiting for each other. Any thread. */
    public int deadlockedThreads() {
        return analyzer.deadlockedThreads();
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
