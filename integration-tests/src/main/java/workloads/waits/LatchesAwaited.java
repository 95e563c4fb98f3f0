package workloads.waits;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import workloads.Steady;

/** Waits for a latch that another thread counts down, a new one each time. */
public final class LatchesAwaited {
    private final SynchronousQueue<CountDownLatch> latches = new SynchronousQueue<>();

    private LatchesAwaited() {
        Thread opener = new Thread(this::open);
        opener.setDaemon(true);
        opener.start();
    }

    private void open() {
        try {
            while (true) latches.take().countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private int await() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        latches.put(latch);
        latch.await();
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Steady.measure(1, thread -> new LatchesAwaited()::await);
    }
}
