package scenarios.clean.wait;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import scenarios.Expect;

/** Two meet at a barrier, one with a lock that the other one needs when they have met. */
@Expect
public final class BarrierUnderLock {
    private final Object board = new Object();
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private int steps;

    private void count() {
        meet();
        synchronized (board) {
            steps++;
        }
    }

    private void meet() {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close() {
        synchronized (board) {
            meet();
            steps = 0;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BarrierUnderLock round = new BarrierUnderLock();
        Thread counter = new Thread(round::count, "counter");
        counter.start();
        round.close();
        counter.join();
    }
}
