package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Locks in an array are one lock class; two of them in both orders are a deadlock. */
@Expect(locks = "Stripes.stripes[]")
public final class Stripes {
    private final Object[] stripes = new Object[16];
    private int moves;

    private Stripes() {
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Object();
        }
    }

    private void move(int from, int to) {
        synchronized (stripes[from]) {
            synchronized (stripes[to]) {
                moves++;
            }
        }
    }

    public static void main(String[] args) {
        Stripes table = new Stripes();
        Turns.take(() -> table.move(3, 7), () -> table.move(7, 3));
    }
}
