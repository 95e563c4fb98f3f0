package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Gated on both sides at first, which must not count for ever: later the same order shows without the gate. */
@Expect(locks = {"GateLeftOpen.left", "GateLeftOpen.right"})
public final class GateLeftOpen {
    private final Object gate = new Object();
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

    private void gated(Runnable work) {
        synchronized (gate) {
            work.run();
        }
    }

    public static void main(String[] args) {
        GateLeftOpen program = new GateLeftOpen();
        Turns.take(
                () -> program.gated(program::leftFirst),
                () -> program.gated(program::rightFirst),
                program::leftFirst,
                program::rightFirst);
    }
}
