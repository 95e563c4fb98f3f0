package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Two orders, but never at the same time: the same third lock is held around both. */
@Expect(
        locks = {"GateOnBothSides.left", "GateOnBothSides.right"},
        level = "note")
public final class GateOnBothSides {
    private final Object gate = new Object();
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (gate) {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }
    }

    private void rightFirst() {
        synchronized (gate) {
            synchronized (right) {
                synchronized (left) {
                    steps++;
                }
            }
        }
    }

    public static void main(String[] args) {
        GateOnBothSides program = new GateOnBothSides();
        Turns.take(program::leftFirst, program::rightFirst);
    }
}
