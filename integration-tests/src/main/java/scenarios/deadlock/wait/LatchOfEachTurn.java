package scenarios.deadlock.wait;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Turns;

/** Waits with a lock, each time for another latch, for a task that takes a second lock; others take the two the other way round. */
@Expect(
        locks = {"LatchOfEachTurn.stock", "LatchOfEachTurn.prices", "LatchOfEachTurn.refresh():fetched"},
        level = "warning")
public final class LatchOfEachTurn {
    private static final int TURNS = 4;

    private final Object stock = new Object();
    private final Object prices = new Object();
    private final Timer timer = new Timer(true);
    private int price;

    private final class Fetch extends TimerTask {
        private final CountDownLatch fetched;

        private Fetch(CountDownLatch fetched) {
            this.fetched = fetched;
        }

        @Override
        public void run() {
            synchronized (prices) {
                price++;
            }
            fetched.countDown();
        }
    }

    private void refresh() {
        try {
            for (int i = 0; i < TURNS; i++) {
                CountDownLatch fetched = new CountDownLatch(1);
                timer.schedule(new Fetch(fetched), 1);
                synchronized (stock) {
                    fetched.await();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sell() {
        synchronized (prices) {
            synchronized (stock) {
                price--;
            }
        }
    }

    public static void main(String[] args) {
        LatchOfEachTurn shop = new LatchOfEachTurn();
        Turns.take(shop::refresh, shop::sell);
    }
}
