package scenarios.clean.monitor;

import scenarios.Expect;

/** One thread, one order. */
@Expect
public final class OneThread {
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

    public static void main(String[] args) {
        OneThread program = new OneThread();
        program.leftFirst();
        program.leftFirst();
    }
}
