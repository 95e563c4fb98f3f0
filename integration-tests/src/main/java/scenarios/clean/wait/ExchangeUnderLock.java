package scenarios.clean.wait;

import java.util.concurrent.Exchanger;
import scenarios.Expect;

/** Two exchange something, one with a lock that the other one needs when they have met. */
@Expect
public final class ExchangeUnderLock {
    private final Object board = new Object();
    private final Exchanger<String> exchanger = new Exchanger<>();
    private int steps;

    private void count() {
        meet();
        synchronized (board) {
            steps++;
        }
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
        round.close();
        counter.join();
    }
}
