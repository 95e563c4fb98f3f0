package programs;

import scenarios.Turns;

/** Nests two locks in both orders, one thread after the other, and then waits for the end of its input. */
public final class Inverted {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private Inverted() {}

    public static void main(String[] args) throws Exception {
        Turns.take(Inverted::leftFirst, Inverted::rightFirst);
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

    private static void rightFirst() {
        synchronized (RIGHT) {
            synchronized (LEFT) {
                Thread.yield();
            }
        }
    }
}
