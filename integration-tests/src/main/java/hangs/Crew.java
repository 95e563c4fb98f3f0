package hangs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** The threads of one kind of deadlock. */
final class Crew {
    final String kind;
    /** So many of them are in the deadlock; the others only make it possible. */
    final int deadlocked;

    /** Do they wait for initialisers of classes? */
    boolean ofClasses;
    /** Does one of them wait for so long that nobody will see its end? */
    boolean withLimit;

    final List<Thread> threads = new ArrayList<>();
    private final ThreadFactory factory;

    Crew(String kind, int deadlocked, ThreadFactory factory) {
        this.kind = kind;
        this.deadlocked = deadlocked;
        this.factory = factory;
    }

    Thread start(Runnable work) {
        Thread thread = thread(work);
        thread.start();
        return thread;
    }

    /** One of them that somebody else starts. */
    Thread thread(Runnable work) {
        return joining(factory.newThread(work));
    }

    ForkJoinWorkerThread worker(ForkJoinPool pool) {
        return joining(ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool));
    }

    private synchronized <T extends Thread> T joining(T thread) {
        thread.setName(kind + "-" + (threads.size() + 1));
        if (!thread.isDaemon()) thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Each takes its lock, and when all have theirs, the next one's. */
    void ring(Taking... locks) {
        Meeting allHold = new Meeting(locks.length);
        for (int i = 0; i < locks.length; i++) {
            Taking own = locks[i];
            Taking next = locks[(i + 1) % locks.length];
            start(nested(own, allHold::attend, next));
        }
    }

    static Runnable nested(Taking outer, Runnable between, Taking inner) {
        return taking(outer, () -> {
            between.run();
            taking(inner, () -> System.err.println("no deadlock")).run();
        });
    }

    static Runnable taking(Taking lock, Runnable inner) {
        return () -> {
            try {
                lock.around(inner);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Does each of them wait for ever? Who waits for a class runs, as the JVM has it. */
    boolean hangs() {
        for (Thread thread : threads) if (!waits(thread)) return false;
        return true;
    }

    private boolean waits(Thread thread) {
        switch (thread.getState()) {
            case BLOCKED:
            case WAITING:
            case TERMINATED:
                return true;
            case TIMED_WAITING:
                return withLimit;
            case RUNNABLE:
                return ofClasses && Stream.of(thread.getStackTrace()).noneMatch(Crew::isOfMeeting);
            default:
                return false;
        }
    }

    private static boolean isOfMeeting(StackTraceElement frame) {
        return frame.getClassName().equals(Meeting.class.getName());
    }
}
