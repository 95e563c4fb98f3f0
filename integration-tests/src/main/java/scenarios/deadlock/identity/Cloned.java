package scenarios.deadlock.identity;

import scenarios.Expect;
import scenarios.Turns;

/** A clone shares the locks of its original: both orders, one through each. */
@Expect(locks = {"Cloned.Account.mutex", "Cloned.Account.journal"})
public final class Cloned {
    private static final class Account implements Cloneable {
        private final Object mutex = new Object();
        private final Object journal = new Object();
        private int balance;

        Account copy() throws CloneNotSupportedException {
            return (Account) clone();
        }

        void add() {
            synchronized (mutex) {
                synchronized (journal) {
                    balance++;
                }
            }
        }

        void audit() {
            synchronized (journal) {
                synchronized (mutex) {
                    balance--;
                }
            }
        }
    }

    private Cloned() {}

    public static void main(String[] args) throws CloneNotSupportedException {
        Account original = new Account();
        Account copy = original.copy();
        Turns.take(original::add, copy::audit);
    }
}
