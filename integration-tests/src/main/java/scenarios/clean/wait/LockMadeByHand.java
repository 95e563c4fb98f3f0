package scenarios.clean.wait;

import scenarios.Expect;
import scenarios.Turns;

/**
 * A lock made of a monitor, {@code wait} and {@code notify}, always taken within another lock or after it: whoever has it
 * asks for no other lock until it is given back.
 */
@Expect
public final class LockMadeByHand {
    private static final int ROUNDS = 4;

    private final Object outer = new Object();
    private final Object turn = new Object();
    private boolean taken;
    private int count;

    private void within() throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (outer) {
                use();
            }
        }
    }

    private void after() throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (outer) {
                count++;
            }
            use();
        }
    }

    private void use() throws InterruptedException {
        synchronized (turn) {
            while (taken) turn.wait();
            taken = true;
        }
        count++;
        synchronized (turn) {
            taken = false;
            turn.notifyAll();
        }
    }

    public static void main(String[] args) {
        LockMadeByHand lock = new LockMadeByHand();
        Turns.take(lock::within, lock::after);
    }
}
