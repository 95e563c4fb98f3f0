package scenarios.clean.monitor;

import scenarios.Expect;

/** Two accounts locked in both orders, by threads of which one was joined before the other was started. */
@Expect(locks = "OneClassStartedAndJoined$Account", level = "note")
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

    private static void startAndJoin(Runnable... work) throws InterruptedException {
        Thread[] threads = new Thread[work.length];
        for (int i = 0; i < work.length; i++) {
            threads[i] = new Thread(work[i]);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        OneClassStartedAndJoined bank = new OneClassStartedAndJoined();
        Runnable save = () -> move(bank.current, bank.savings);
        Runnable spend = () -> move(bank.savings, bank.current);
        for (int i = 0; i < TIMES; i++) {
            startAndJoin(save, save, save);
            startAndJoin(spend, spend);
        }
    }
}
