package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two transfers between the same two accounts, one in each direction: a cycle within one lock class. */
@Expect(locks = "Transfer.Account")
public final class Transfer {
    static final class Account {
        private int balance;

        synchronized void pay(int amount, Account to) {
            balance -= amount;
            to.receive(amount);
        }

        private synchronized void receive(int amount) {
            balance += amount;
        }
    }

    public static void main(String[] args) {
        Account mine = new Account();
        Account yours = new Account();
        Turns.take(() -> mine.pay(1, yours), () -> yours.pay(1, mine));
    }
}
