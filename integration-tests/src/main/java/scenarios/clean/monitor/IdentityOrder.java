package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** The usual way out of a transfer: lock by identity hash code, with a tie lock for the rare case of equal codes. */
@Expect
public final class IdentityOrder {
    private static final Object TIE = new Object();

    static final class Account {
        private int balance;

        void pay(int amount, Account to) {
            int mine = System.identityHashCode(this);
            int other = System.identityHashCode(to);
            if (mine < other) {
                move(this, to, amount, to);
            } else if (mine > other) {
                move(to, this, amount, to);
            } else {
                synchronized (TIE) {
                    move(this, to, amount, to);
                }
            }
        }

        private void move(Account first, Account second, int amount, Account to) {
            synchronized (first) {
                synchronized (second) {
                    balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    public static void main(String[] args) {
        Account mine = new Account();
        Account yours = new Account();
        Turns.take(() -> mine.pay(1, yours), () -> yours.pay(1, mine));
    }
}
