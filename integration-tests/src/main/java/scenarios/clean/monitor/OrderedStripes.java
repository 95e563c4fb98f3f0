package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Locks in an array, always the lower index first. */
@Expect
public final class OrderedStripes {
    private final Object[] stripes = new Object[16];
    private int moves;

    private OrderedStripes() {
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Object();
        }
    }

    private void move(int from, int to) {
        synchronized (stripes[Math.min(from, to)]) {
            synchronized (stripes[Math.max(from, to)]) {
                moves++;
            }
        }
    }

    public static void main(String[] args) {
        OrderedStripes table = new OrderedStripes();
        Turns.take(() -> table.move(3, 7), () -> table.move(7, 3), () -> table.move(7, 9));
    }
}
