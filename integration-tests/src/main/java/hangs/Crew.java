package hangs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The threads of one kind of deadlock. */
final class Crew {
    final String kind;
    /** So many of them are in the deadlock; the others only make it possible. */
    final int deadlocked;

    final List<Thread> threads = new ArrayList<>();
    private final ThreadFactory factory;

    Crew(String kind, int deadlocked, ThreadFactory factory) {
        this.kind = kind;
        this.deadlocked = deadlocked;
        this.factory = factory;
    }

    Thread start(Runnable work) {
        Thread thread = factory.newThread(work);
        thread.setName(kind + "-" + (threads.size() + 1));
        if (!thread.isDaemon()) thread.setDaemon(true);
        threads.add(thread);
        thread.start();
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

    /** Does each of them wait, without a limit? */
    boolean hangs() {
        for (Thread thread : threads) {
            Thread.State state = thread.getState();
            if (state != Thread.State.BLOCKED && state != Thread.State.WAITING && state != Thread.State.TERMINATED)
                return false;
        }
        return true;
    }
}
