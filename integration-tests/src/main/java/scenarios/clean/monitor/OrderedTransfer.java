package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Transfers in both directions that lock the older account first. */
@Expect
public final class OrderedTransfer {
    static final class Account {
        private final int id;
        private int balance;

        Account(int id) {
            this.id = id;
        }

        void pay(int amount, Account to) {
            Account first = id < to.id ? this : to;
            Account second = id < to.id ? to : this;
            synchronized (first) {
                synchronized (second) {
                    balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    public static void main(String[] args) {
        Account mine = new Account(1);
        Account yours = new Account(2);
        Account theirs = new Account(3);
        Turns.take(() -> mine.pay(1, yours), () -> yours.pay(1, mine), () -> theirs.pay(1, mine));
    }
}
