package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Naps;
import scenarios.Turns;
import scenarios.VirtualThreadFactory;

/** A virtual thread that leaves its carrier under a lock takes what it holds along: the next one there holds nothing. */
@Expect(since = 21)
public final class VirtualThreads {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (left) {
            Naps.nap();
            synchronized (right) {
                steps++;
            }
        }
    }

    private void oneByOne() {
        synchronized (right) {
            Naps.nap();
            steps++;
        }
        Naps.nap();
        synchronized (left) {
            steps++;
        }
    }

    public static void main(String[] args) {
        VirtualThreads program = new VirtualThreads();
        Turns.take(VirtualThreadFactory.create(), program::leftFirst, program::oneByOne, program::leftFirst);
    }
}
