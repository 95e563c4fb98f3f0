package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A gate that only one of the two threads passes keeps nobody apart. */
@Expect(locks = {"GateOnOneSide.left", "GateOnOneSide.right"})
public final class GateOnOneSide {
    private final Object gate = new Object();
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void gated() {
        synchronized (gate) {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }
    }

    private void ungated() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        GateOnOneSide program = new GateOnOneSide();
        Turns.take(program::gated, program::ungated);
    }
}
