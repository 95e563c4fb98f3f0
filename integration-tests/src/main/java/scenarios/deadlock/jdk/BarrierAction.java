package scenarios.deadlock.jdk;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import scenarios.Expect;
import scenarios.Turns;

/** The action of a barrier runs under its lock, and takes the lock under which somebody else asks who waits. */
@Expect(locks = {"BarrierAction.lock", "java.util.concurrent.CyclicBarrier.lock"})
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

    private void lockFirst() {
        synchronized (lock) {
            seen = barrier.getNumberWaiting();
        }
    }

    public static void main(String[] args) {
        BarrierAction pair = new BarrierAction();
        Turns.take(pair::barrierFirst, pair::lockFirst);
    }
}
