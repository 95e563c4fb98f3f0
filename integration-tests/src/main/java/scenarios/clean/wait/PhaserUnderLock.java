package scenarios.clean.wait;

import java.util.concurrent.Phaser;
import scenarios.Expect;

/** Two meet at a phaser, one with a lock that the other one needs when they have met. */
@Expect
public final class PhaserUnderLock {
    private final Object board = new Object();
    private final Phaser phaser = new Phaser(2);
    private int steps;

    private void count() {
        meet();
        synchronized (board) {
            steps++;
        }
    }

    private void meet() {
        phaser.arriveAndAwaitAdvance();
    }

    private void close() {
        synchronized (board) {
            meet();
            steps = 0;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        PhaserUnderLock round = new PhaserUnderLock();
        Thread counter = new Thread(round::count, "counter");
        counter.start();
        round.close();
        counter.join();
    }
}
