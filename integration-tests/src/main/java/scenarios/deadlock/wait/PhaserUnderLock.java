package scenarios.deadlock.wait;

import java.util.concurrent.Phaser;
import scenarios.Expect;
import scenarios.Naps;

/** Two meet at a phaser, one with a lock that the other one needs on its way there. */
@Expect(
        locks = {"PhaserUnderLock.board", "PhaserUnderLock.phaser"},
        level = "warning")
public final class PhaserUnderLock {
    private final Object board = new Object();
    private final Phaser phaser = new Phaser(2);
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
        while (!round.counted) Naps.nap();
        round.close();
        counter.join();
    }
}
