package auditors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.Bank;
import org.junit.jupiter.api.Test;

/** Takes the locks in the other order only. */
class AuditorsTest {
    @Test
    void audit() {
        assertEquals(0, new Bank().audit());
    }
}
