package tests;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both pass, one after the other, and take the two locks in two orders: the clerk's, and the test's own. */
class OrdersTest {
    private static final Object STOCK = new Object();
    private static final Object CASH = new Object();
    private static final SynchronousQueue<CompletableFuture<Void>> ORDERS = new SynchronousQueue<>();

    @BeforeAll
    static void open() {
        Thread clerk = new Thread(OrdersTest::work, "clerk");
        clerk.setDaemon(true);
        clerk.start();
    }

    private static void work() {
        try {
            while (true) {
                CompletableFuture<Void> order = ORDERS.take();
                synchronized (STOCK) {
                    synchronized (CASH) {
                        order.complete(null);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void buys() throws Exception {
        CompletableFuture<Void> order = new CompletableFuture<>();
        ORDERS.put(order);
        order.get();
    }

    @Test
    void sells() {
        synchronized (CASH) {
            synchronized (STOCK) {
                STOCK.notifyAll();
            }
        }
    }
}
