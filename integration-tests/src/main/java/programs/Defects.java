package programs;

import scenarios.Turns;

/** Wrong nestings: {@code one}, against a right one that other locks lie between as well; or {@code two}. */
public final class Defects {
    private final Object first = new Object();
    private final Object between = new Object();
    private final Object second = new Object();
    private final Object third = new Object();
    private int steps;

    private Defects() {}

    private void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                steps++;
            }
        }
    }

    private void one() {
        Turns.take(
                () -> nest(first, between),
                () -> nest(between, second),
                () -> nest(first, second),
                () -> nest(second, first));
    }

    private void two() {
        Turns.take(
                () -> nest(first, second),
                () -> nest(second, first),
                () -> nest(second, third),
                () -> nest(third, first));
    }

    public static void main(String[] args) {
        Defects program = new Defects();
        if (args[0].equals("one")) program.one();
        else program.two();
    }
}
