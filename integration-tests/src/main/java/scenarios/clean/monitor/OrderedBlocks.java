package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two monitors, always in one order. */
@Expect
public final class OrderedBlocks {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void both() {
        synchronized (left) {
            synchronized (right) {
                steps++;
            }
        }
    }

    private void oneByOne() {
        synchronized (right) {
            steps++;
        }
        synchronized (left) {
            steps++;
        }
    }

    public static void main(String[] args) {
        OrderedBlocks pair = new OrderedBlocks();
        Turns.take(pair::both, pair::oneByOne, pair::both);
    }
}
