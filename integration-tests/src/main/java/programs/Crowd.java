package programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Threads that begin at the same moment, so that they do meet. */
public final class Crowd {
    private final CountDownLatch begin = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Crowd() {}

    /** What each thread does; its number tells the threads apart. */
    @FunctionalInterface
    public interface Work {
        void run(int number) throws Exception;
    }

    /** Returns when all are done. What the first one threw fails the program. */
    public static void of(int size, Work work) throws InterruptedException {
        Crowd crowd = new Crowd();
        Thread[] threads = new Thread[size];
        for (int i = 0; i < size; i++) {
            int number = i;
            threads[i] = new Thread(() -> crowd.play(work, number), "worker-" + i);
            threads[i].start();
        }
        crowd.begin.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        if (crowd.failure.get() != null) {
            throw new AssertionError("a thread failed", crowd.failure.get());
        }
    }

    private void play(Work work, int number) {
        try {
            begin.await();
            work.run(number);
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        }
    }
}
