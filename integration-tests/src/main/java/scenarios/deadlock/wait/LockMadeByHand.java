package scenarios.deadlock.wait;

import scenarios.Expect;
import scenarios.Turns;

/** A lock made of a monitor, {@code wait} and {@code notify}, which the one takes within another lock, and the other around it. */
@Expect(
        locks = {"LockMadeByHand.outer", "LockMadeByHand.turn"},
        level = "warning")
public final class LockMadeByHand {
    private static final int ROUNDS = 4;

    private final Object outer = new Object();
    private final Object turn = new Object();
    private boolean taken;
    private int count;

    private void within() throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (outer) {
                take();
                giveBack();
            }
        }
    }

    private void around() throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            take();
            synchronized (outer) {
                count++;
            }
            giveBack();
        }
    }

    private void take() throws InterruptedException {
        synchronized (turn) {
            while (taken) turn.wait();
            taken = true;
        }
    }

    private void giveBack() {
        synchronized (turn) {
            taken = false;
            turn.notifyAll();
        }
    }

    public static void main(String[] args) {
        LockMadeByHand lock = new LockMadeByHand();
        Turns.take(lock::within, lock::around);
    }
}
