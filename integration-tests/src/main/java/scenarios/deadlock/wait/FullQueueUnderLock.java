package scenarios.deadlock.wait;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Puts something into a queue with a lock that those who take it out need each time. Here there was always room. */
@Expect(
        locks = {"FullQueueUnderLock.book", "FullQueueUnderLock.orders:room"},
        level = "warning")
public final class FullQueueUnderLock {
    private static final int ORDERS = 4;

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
