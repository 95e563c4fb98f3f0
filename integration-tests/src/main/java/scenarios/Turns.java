package scenarios;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs steps one after the other, each on a thread of its own. All threads live from before the first step until after
 * the last one, so neither start nor join puts the steps in order; and they take turns by polling a number, so that no
 * lock but the program's own is in the picture.
 */
public final class Turns {
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Step[] steps;

    private Turns(Step... steps) {
        this.steps = steps;
    }

    public static void take(Step... steps) {
        take(Thread::new, steps);
    }

    public static void take(ThreadFactory threads, Step... steps) {
        new Turns(steps).run(threads);
    }

    private void run(ThreadFactory factory) {
        Thread[] threads = new Thread[steps.length];
        for (int i = 0; i < steps.length; i++) {
            int mine = i;
            threads[i] = factory.newThread(() -> play(mine));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        if (failure.get() != null) {
            throw new AssertionError("a step failed", failure.get());
        }
    }

    private void play(int mine) {
        awaitTurn(mine);
        try {
            steps[mine].run();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        } finally {
            turn.incrementAndGet();
        }
        awaitTurn(steps.length);
    }

    private void awaitTurn(int mine) {
        while (turn.get() < mine) {
            Naps.nap();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the main thread", e);
        }
    }
}
