package scenarios.deadlock.wait;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Takes from a queue with a lock that everybody who puts something there needs before that, each time. */
@Expect(
        locks = {"QueueUnderLock.book", "QueueUnderLock.orders"},
        level = "warning")
public final class QueueUnderLock {
    private static final int ORDERS = 4;

    private final Object book = new Object();
    private final BlockingQueue<Integer> orders = new ArrayBlockingQueue<>(ORDERS);
    private int number;

    private void order() throws InterruptedException {
        for (int i = 0; i < ORDERS; i++) {
            int next;
            synchronized (book) {
                next = ++number;
            }
            orders.put(next);
        }
    }

    private void fill() throws InterruptedException {
        synchronized (book) {
            for (int i = 0; i < ORDERS; i++) number -= orders.take();
        }
    }

    public static void main(String[] args) {
        QueueUnderLock shop = new QueueUnderLock();
        Turns.take(shop::order, shop::fill);
    }
}
