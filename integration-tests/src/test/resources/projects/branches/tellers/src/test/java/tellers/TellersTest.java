package tellers;

import bank.Bank;
import org.junit.jupiter.api.Test;

/** Takes the locks in one order only: no run of this module alone shows anything. */
class TellersTest {
    @Test
    void pay() {
        new Bank().pay();
    }
}
