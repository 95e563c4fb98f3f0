package scenarios.clean.misuse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.OwnPool;

/**
 * Threads that wait for long and have taken a lock before. One waits in the very method that took it; one has given it up
 * for as long as it waits; one took it by a method of its own, in the middle of its work, and waits for the rest of that.
 */
@Expect
public final class HeldOnPurpose {
    private final LinkedBlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final CountDownLatch delivery = new CountDownLatch(1);
    private final Lock counter = new ReentrantLock();
    private final Lock gate = new ReentrantLock();
    private final Condition opened = gate.newCondition();
    private final Lock store = new ReentrantLock();
    private final Lock till = new ReentrantLock();

    private interface Work {
        void run() throws InterruptedException;
    }

    private void serve() throws InterruptedException {
        counter.lock();
        try {
            orders.take();
        } finally {
            counter.unlock();
        }
    }

    private void enter() {
        gate.lock();
    }

    private void awaitOpening() throws InterruptedException {
        enter();
        try {
            while (orders.isEmpty()) opened.await();
        } finally {
            gate.unlock();
        }
    }

    private void openStore() {
        store.lock();
    }

    private void stock() throws InterruptedException {
        openStore();
        try {
            delivery.await();
        } finally {
            store.unlock();
        }
    }

    private void openTill() {
        till.lock();
    }

    private void rest() throws InterruptedException {
        openTill();
        try {
            Thread.sleep(2 * OwnPool.LONG_ENOUGH_MILLIS);
        } finally {
            till.unlock();
        }
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    public static void main(String[] args) throws InterruptedException {
        HeldOnPurpose program = new HeldOnPurpose();
        start("waiter", program::serve);
        start("guest", program::awaitOpening);
        start("stockist", program::stock);
        start("cashier", program::rest);
        OwnPool.rest();
    }
}
