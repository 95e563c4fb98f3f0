package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;
import scenarios.VirtualThreadFactory;

/** Both orders on virtual threads. */
@Expect(
        locks = {"VirtualThreads.left", "VirtualThreads.right"},
        since = 21)
public final class VirtualThreads {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (left) {
            Thread.yield();
            synchronized (right) {
                steps++;
            }
        }
    }

    private void rightFirst() {
        synchronized (right) {
            Thread.yield();
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        VirtualThreads program = new VirtualThreads();
        Turns.take(VirtualThreadFactory.create(), program::leftFirst, program::rightFirst);
    }
}
