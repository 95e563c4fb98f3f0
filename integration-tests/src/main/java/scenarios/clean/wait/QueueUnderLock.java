package scenarios.clean.wait;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Takes from a queue with a lock that those who put something there need for one thing, and not for the others. */
@Expect
public final class QueueUnderLock {
    private static final int ORDERS = 4;

    private final Object book = new Object();
    private final BlockingQueue<Integer> orders = new ArrayBlockingQueue<>(ORDERS);
    private int number;

    private void order() throws InterruptedException {
        for (int i = 0; i < ORDERS; i++) {
            int next = i;
            if (i % 2 == 0) {
                synchronized (book) {
                    next = ++number;
                }
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
