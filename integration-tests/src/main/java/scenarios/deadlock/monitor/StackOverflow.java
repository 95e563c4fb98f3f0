package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** After a stack overflow under a lock, wherever it struck, orders are still seen. */
@Expect(locks = {"StackOverflow.left", "StackOverflow.right"})
public final class StackOverflow {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private int descend(int depth) {
        synchronized (left) {
            return descend(depth + 1) + 1;
        }
    }

    private void overflowThenLeftFirst() {
        try {
            descend(0);
        } catch (StackOverflowError expected) {
            steps++;
        }
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
        StackOverflow program = new StackOverflow();
        Turns.take(program::overflowThenLeftFirst, program::rightFirst);
    }
}
