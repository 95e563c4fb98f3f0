package scenarios.clean.monitor;

import java.util.ArrayList;
import java.util.List;
import scenarios.Expect;

/** Two orders: one before dozens of threads are started and after all are joined, the other by all of them at once, again and again. */
@Expect(
        locks = {"ManyStartedAndJoined.left", "ManyStartedAndJoined.right"},
        level = "note")
public final class ManyStartedAndJoined {
    private static final int THREADS = 48;
    private static final int TIMES = 300;

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
        for (int i = 0; i < TIMES; i++) {
            synchronized (right) {
                synchronized (left) {
                    steps++;
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ManyStartedAndJoined program = new ManyStartedAndJoined();
        program.leftFirst();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(new Thread(program::rightFirst));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        program.leftFirst();
    }
}
