package hangs;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Naps;

/** Waits with a lock for a task that needs it, and goes on without it when the time is up. */
public final class ForAWhile {
    private static final long MILLIS = 4000;
    /** Who asks so often looks for something else to do in between. */
    private static final long POLL_MILLIS = 20;

    private final Object state = new Object();
    private final CountDownLatch locked = new CountDownLatch(1);
    private int value;

    private ForAWhile() {}

    private Integer task() throws InterruptedException {
        locked.await();
        synchronized (state) {
            return ++value;
        }
    }

    private void await(Future<Integer> task, long limit) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
        synchronized (state) {
            locked.countDown();
            while (System.nanoTime() - end < 0) {
                try {
                    value += task.get(limit, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    value--;
                }
            }
        }
    }

    /** Two threads that have waited for something else before, and now try to get each other's lock. */
    private static void trying() throws InterruptedException {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock two = new ReentrantLock();
        Meeting bothHold = new Meeting(2);
        Thread first = new Thread(() -> tries(one, bothHold, two));
        Thread second = new Thread(() -> tries(two, bothHold, one));
        first.start();
        second.start();
        first.join();
        second.join();
    }

    private static void tries(ReentrantLock own, Meeting bothHold, ReentrantLock other) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.execute(() -> Naps.nap());
        own.lock();
        try {
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.DAYS)) pool.isShutdown();
            bothHold.attend();
            if (other.tryLock(MILLIS, TimeUnit.MILLISECONDS)) other.unlock();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            own.unlock();
        }
    }

    /** @param args poll, for many short waits instead of a long one; try, for locks */
    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("try")) {
            trying();
        } else {
            waiting(args.length == 0 ? MILLIS : POLL_MILLIS);
        }
        System.out.println("went on");
    }

    private static void waiting(long limit) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        ForAWhile waits = new ForAWhile();
        Future<Integer> task = pool.submit(waits::task);
        waits.await(task, limit);
        task.get();
        pool.shutdown();
    }
}
