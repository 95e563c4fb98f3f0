package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two monitors, two orders. */
@Expect(locks = {"AbbaBlocks.left", "AbbaBlocks.right"})
public final class AbbaBlocks {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (left) {
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
        AbbaBlocks pair = new AbbaBlocks();
        Turns.take(pair::leftFirst, pair::rightFirst);
    }
}
