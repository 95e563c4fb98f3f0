package bank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing hangs here, and every test passes. */
class BankTest {
    private static Bank bank;

    @BeforeAll
    static void found() {
        bank = new Bank();
    }

    @Test
    void pays() throws InterruptedException {
        Thread clerk = new Thread(bank::pay, "clerk");
        clerk.start();
        clerk.join();
    }

    @Test
    void audits() {
        assertTrue(bank.audit() <= 1);
    }
}
