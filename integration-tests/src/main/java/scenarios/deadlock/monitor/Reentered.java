package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Leaving an inner, re-entrant block does not let the lock go: what comes then is still nested. */
@Expect(locks = {"Reentered.left", "Reentered.right"})
public final class Reentered {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftTwiceThenRight() {
        synchronized (left) {
            synchronized (left) {
                steps++;
            }
            synchronized (right) {
                steps++;
            }
        }
    }

    private void rightFirst() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        Reentered program = new Reentered();
        Turns.take(program::leftTwiceThenRight, program::rightFirst);
    }
}
