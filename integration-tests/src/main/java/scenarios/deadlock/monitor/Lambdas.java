package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Locks taken inside lambdas that captured them. */
@Expect(locks = {"Lambdas.left", "Lambdas.right"})
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

    public static void main(String[] args) {
        Lambdas program = new Lambdas();
        Runnable leftFirst = program.under(program.left, program.under(program.right, () -> program.steps++));
        Runnable rightFirst = program.under(program.right, program.under(program.left, () -> program.steps++));
        Turns.take(leftFirst::run, rightFirst::run);
    }
}
