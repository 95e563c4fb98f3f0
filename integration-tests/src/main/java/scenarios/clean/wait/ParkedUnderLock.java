package scenarios.clean.wait;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import scenarios.Expect;
import scenarios.Naps;

/** Sleeps with a lock until it is woken by who takes that lock when all of that is done. */
@Expect
public final class ParkedUnderLock {
    private static final int ROUNDS = 4;

    private final Object state = new Object();
    private final Gate gate = new Gate();
    private final AtomicInteger provided = new AtomicInteger();
    private int value;

    /** Made of the JDK's means to put threads to sleep alone, as libraries make their own. */
    private static final class Gate {
        private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();
        private final AtomicInteger opened = new AtomicInteger();

        void pass(int times) {
            waiters.add(Thread.currentThread());
            while (opened.get() < times) LockSupport.park(this);
            waiters.remove(Thread.currentThread());
        }

        void open() {
            opened.incrementAndGet();
            for (Thread waiter : waiters) LockSupport.unpark(waiter);
        }

        void awaitSleeper() {
            while (!sleeps(waiters.peek())) Naps.nap();
        }

        private static boolean sleeps(Thread waiter) {
            return waiter != null && waiter.getState() == Thread.State.WAITING;
        }
    }

    private void provide() {
        for (int i = 0; i < ROUNDS; i++) {
            provided.incrementAndGet();
            gate.awaitSleeper();
            gate.open();
        }
        synchronized (state) {
            value += ROUNDS;
        }
    }

    private void use() {
        for (int i = 1; i <= ROUNDS; i++) {
            while (provided.get() < i) Naps.nap();
            synchronized (state) {
                gate.pass(i);
                value--;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ParkedUnderLock once = new ParkedUnderLock();
        Thread provider = new Thread(once::provide);
        provider.start();
        once.use();
        provider.join();
    }
}
