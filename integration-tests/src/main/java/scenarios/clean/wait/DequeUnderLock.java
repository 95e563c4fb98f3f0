package scenarios.clean.wait;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import scenarios.Expect;
import scenarios.Turns;

/** Takes from an end of a queue with a lock that who puts things at the other one needs when all of them are there. */
@Expect
public final class DequeUnderLock {
    private static final int ORDERS = 4;

    private final Object book = new Object();
    private final BlockingDeque<Integer> orders = new LinkedBlockingDeque<>();
    private int number;

    private void order() throws InterruptedException {
        for (int i = 0; i < ORDERS; i++) {
            orders.putLast(i);
        }
        synchronized (book) {
            number = ORDERS;
        }
    }

    private void fill() throws InterruptedException {
        synchronized (book) {
            for (int i = 0; i < ORDERS; i++) number -= orders.takeFirst();
        }
    }

    public static void main(String[] args) {
        DequeUnderLock shop = new DequeUnderLock();
        Turns.take(shop::order, shop::fill);
    }
}
