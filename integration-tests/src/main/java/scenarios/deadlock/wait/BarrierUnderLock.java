package scenarios.deadlock.wait;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import scenarios.Expect;
import scenarios.Naps;

/** Two meet at a barrier, one with a lock that the other one needs on its way there. */
@Expect(
        locks = {"BarrierUnderLock.board", "BarrierUnderLock.barrier"},
        level = "warning")
public final class BarrierUnderLock {
    private final Object board = new Object();
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private volatile boolean counted;
    private int steps;

    private void count() {
        synchronized (board) {
            steps++;
        }
        counted = true;
        meet();
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
        while (!round.counted) Naps.nap();
        round.close();
        counter.join();
    }
}
