package hangs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /** @param args poll, for many short waits instead of a long one */
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        ForAWhile waits = new ForAWhile();
        Future<Integer> task = pool.submit(waits::task);
        waits.await(task, args.length == 0 ? MILLIS : POLL_MILLIS);
        task.get();
        pool.shutdown();
        System.out.println("went on");
    }
}
