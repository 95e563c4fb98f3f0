package programs;

import scenarios.Turns;

/** Takes two locks in both orders, waits until the agent has had time for it, and ends as if it were killed. */
public final class InversionThenHalt {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private InversionThenHalt() {}

    public static void main(String[] args) throws InterruptedException {
        Turns.take(() -> nest(LEFT, RIGHT), () -> nest(RIGHT, LEFT));
        Thread.sleep(Long.parseLong(args[0]));
        Runtime.getRuntime().halt(9);
    }

    private static void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                Thread.yield();
            }
        }
    }
}
