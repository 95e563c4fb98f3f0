package scenarios.deadlock.monitor;

import scenarios.Expect;

/** Two accounts locked in both orders, by threads that are joined only when all are done. */
@Expect(locks = "OneClassStartedAndJoined$Account")
public final class OneClassStartedAndJoined {
    private static final int TIMES = 20;

    private static final class Account {
        private int balance;
    }

    private final Account savings = new Account();
    private final Account current = new Account();

    private static void move(Account from, Account to) {
        synchronized (from) {
            synchronized (to) {
                from.balance--;
                to.balance++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        OneClassStartedAndJoined bank = new OneClassStartedAndJoined();
        Thread[] threads = new Thread[TIMES];
        for (int i = 0; i < TIMES; i++) {
            boolean isLast = i == TIMES - 1;
            threads[i] =
                    new Thread(() -> move(isLast ? bank.savings : bank.current, isLast ? bank.current : bank.savings));
            threads[i].start();
            while (threads[i].isAlive()) {
                Thread.yield(); // so that nothing hangs; no order, since no call of join stands here
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
