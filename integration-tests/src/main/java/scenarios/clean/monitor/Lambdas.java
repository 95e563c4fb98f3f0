package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Locks taken inside lambdas, in one order, and a lambda made under a lock but run outside of it. */
@Expect
public final class Lambdas {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private Runnable under(Object lock, Runnable work) {
        return () -> {
            synchronized (lock) {
                work.run();
            }
        };
    }

    private void runLater() {
        Runnable later;
        synchronized (right) {
            later = under(left, () -> steps++);
        }
        later.run();
    }

    public static void main(String[] args) {
        Lambdas program = new Lambdas();
        Runnable leftFirst = program.under(program.left, program.under(program.right, () -> program.steps++));
        Turns.take(leftFirst::run, program::runLater);
    }
}
