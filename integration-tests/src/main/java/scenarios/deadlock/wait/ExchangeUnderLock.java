package scenarios.deadlock.wait;

import java.util.concurrent.Exchanger;
import scenarios.Expect;
import scenarios.Naps;

/** Two exchange something, one with a lock that the other one needs before that. */
@Expect(
        locks = {"ExchangeUnderLock.board", "ExchangeUnderLock.exchanger"},
        level = "warning")
public final class ExchangeUnderLock {
    private final Object board = new Object();
    private final Exchanger<String> exchanger = new Exchanger<>();
    private volatile boolean counted;
    private int steps;

    private void count() {
        synchronized (board) {
            steps++;
        }
        counted = true;
        meet();
    }

    private void meet() {
        try {
            exchanger.exchange("something");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close() {
        synchronized (board) {
            meet();
            steps = 0;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ExchangeUnderLock round = new ExchangeUnderLock();
        Thread counter = new Thread(round::count, "counter");
        counter.start();
        while (!round.counted) Naps.nap();
        round.close();
        counter.join();
    }
}
