package scenarios.deadlock.monitor;

import java.util.ArrayList;
import java.util.List;
import scenarios.Expect;

/** Dozens of threads take two locks in one order; all but the last are joined before the main thread takes them in the other. */
@Expect(locks = {"ManyStartedAndJoined.left", "ManyStartedAndJoined.right"})
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
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(new Thread(program::rightFirst));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads.subList(0, THREADS - 1)) {
            thread.join();
        }
        // Joined so that nothing hangs, but seen by nobody as such: no call of join stands here.
        while (threads.get(THREADS - 1).isAlive()) {
            Thread.yield();
        }
        program.leftFirst();
    }
}
