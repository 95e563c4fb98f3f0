package programs;

import scenarios.Turns;

/** Nests two locks in one order, one thread after the other, and then waits for the end of its input. */
public final class Ordered {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private Ordered() {}

    public static void main(String[] args) throws Exception {
        Turns.take(Ordered::leftFirst, Ordered::leftFirst);
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // whoever started us closes it
        }
    }

    private static void leftFirst() {
        synchronized (LEFT) {
            synchronized (RIGHT) {
                Thread.yield();
            }
        }
    }
}
