package scenarios.clean.monitor;

import scenarios.Expect;

/** Two orders, one before a thread is started and after it is joined, the other by that thread alone. */
@Expect(
        locks = {"StartedAndJoined.left", "StartedAndJoined.right"},
        level = "note")
public final class StartedAndJoined {
    private static final int TIMES = 50;

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

    public static void main(String[] args) throws InterruptedException {
        StartedAndJoined program = new StartedAndJoined();
        for (int i = 0; i < TIMES; i++) {
            program.leftFirst();
            Thread thread = new Thread(program::rightFirst);
            thread.start();
            thread.join();
            program.leftFirst();
        }
    }
}
