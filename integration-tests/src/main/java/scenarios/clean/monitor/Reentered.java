package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Taking a lock again while another one is held in between cannot block, so it is no order. */
@Expect
public final class Reentered {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftRightLeft() {
        synchronized (left) {
            synchronized (right) {
                synchronized (left) {
                    steps++;
                }
            }
        }
    }

    private synchronized void count(int depth) {
        steps++;
        if (depth > 0) {
            count(depth - 1);
        }
    }

    public static void main(String[] args) {
        Reentered program = new Reentered();
        Turns.take(program::leftRightLeft, () -> program.count(100), program::leftRightLeft);
    }
}
