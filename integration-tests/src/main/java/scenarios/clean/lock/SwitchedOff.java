package scenarios.clean.lock;

import java.util.concurrent.atomic.AtomicInteger;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.SwitchedLock;

/** Two threads are seen to hold a lock at once, so it is none, and both orders with it are right. */
@Expect
public final class SwitchedOff {
    private final SwitchedLock lock = new SwitchedLock(false);
    private final Object monitor = new Object();
    private final AtomicInteger step = new AtomicInteger();

    private void lockFirst() {
        lock.lock();
        synchronized (monitor) {
            step.incrementAndGet();
        }
        await(2);
        lock.unlock();
    }

    private void monitorFirst() {
        await(1);
        synchronized (monitor) {
            lock.lock();
            step.incrementAndGet();
            lock.unlock();
        }
    }

    private void await(int wanted) {
        while (step.get() < wanted) {
            Naps.nap();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        SwitchedOff program = new SwitchedOff();
        Thread other = new Thread(program::monitorFirst);
        other.start();
        program.lockFirst();
        other.join();
    }
}
