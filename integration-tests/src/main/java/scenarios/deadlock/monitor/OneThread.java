package scenarios.deadlock.monitor;

import scenarios.Expect;

/** Both orders in one thread cannot hang, but a test does in one thread what production does in two. */
@Expect(
        locks = {"OneThread.left", "OneThread.right"},
        level = "warning")
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

    private void rightFirst() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        OneThread program = new OneThread();
        program.leftFirst();
        program.rightFirst();
    }
}
