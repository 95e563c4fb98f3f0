package scenarios.clean.jdk;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import scenarios.Expect;
import scenarios.Turns;

/** The action of a barrier takes a lock under which nobody asks the barrier. */
@Expect
public final class BarrierAction {
    private final Object lock = new Object();
    private final CyclicBarrier barrier = new CyclicBarrier(1, this::act);
    private int seen;

    private void act() {
        synchronized (lock) {
            seen++;
        }
    }

    private void barrierFirst() {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError("a barrier of one", e);
        }
    }

    private void lockBefore() {
        synchronized (lock) {
            seen = 0;
        }
        barrier.getNumberWaiting();
    }

    public static void main(String[] args) {
        BarrierAction pair = new BarrierAction();
        Turns.take(pair::barrierFirst, pair::lockBefore);
    }
}
