package bank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing hangs here, and every test passes: the clerk never works while somebody audits. */
class BankIT {
    private static final BlockingQueue<CountDownLatch> ORDERS = new LinkedBlockingQueue<>();
    private static Bank bank;

    @BeforeAll
    static void open() {
        bank = new Bank();
        Thread clerk = new Thread(BankIT::work, "clerk");
        clerk.setDaemon(true);
        clerk.start();
    }

    private static void work() {
        try {
            while (true) {
                CountDownLatch done = ORDERS.take();
                bank.pay();
                done.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pays() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        ORDERS.add(done);
        done.await();
    }

    @Test
    void audits() {
        assertTrue(bank.audit() <= 1);
    }
}
