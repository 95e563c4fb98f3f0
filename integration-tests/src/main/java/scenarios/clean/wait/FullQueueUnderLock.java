package scenarios.clean.wait;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Puts something into a queue with a lock that those who take it out need for one thing, and not for the others. */
@Expect
public final class FullQueueUnderLock {
    private static final int ORDERS = 6;

    private final Object book = new Object();
    private final BlockingQueue<Integer> orders = new ArrayBlockingQueue<>(ORDERS);
    private int number;

    private void order() throws InterruptedException {
        synchronized (book) {
            for (int i = 0; i < ORDERS; i++) orders.put(++number);
        }
    }

    private void fill() throws InterruptedException {
        for (int i = 0; i < ORDERS; i++) {
            int next = orders.take();
            if (i % 2 == 0) continue;
            synchronized (book) {
                number -= next;
            }
        }
    }

    public static void main(String[] args) {
        FullQueueUnderLock shop = new FullQueueUnderLock();
        Turns.take(shop::order, shop::fill);
    }
}
