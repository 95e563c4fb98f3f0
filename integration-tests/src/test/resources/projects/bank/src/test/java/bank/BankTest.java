package bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
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
    void opens() {
        assertEquals(0, new Bank().audit());
    }

    @AfterAll
    static void audit() {
        bank.audit();
    }
}
