package programs;

import scenarios.Naps;
import scenarios.Turns;

/** Both orders in one thread at first, which proves little; some time later in two. */
public final class ProvenLater {
    private static final int REPORT_MILLIS = 3000;

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
        ProvenLater program = new ProvenLater();
        program.leftFirst();
        program.rightFirst();
        for (int i = 0; i < REPORT_MILLIS; i++) {
            Naps.nap();
        }
        Turns.take(program::leftFirst, program::rightFirst);
    }
}
