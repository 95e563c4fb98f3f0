package programs;

import scenarios.Turns;

/** Both orders in one thread at first, which proves little; right after that in two. */
public final class ProvenLater {
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
        Turns.take(program::leftFirst, program::rightFirst);
    }
}
