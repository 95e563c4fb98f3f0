package programs;

import scenarios.Turns;

/** Waits for a line, nests two locks in both orders, one thread after the other, and waits for the end of its input. */
public final class InvertedLater {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();

    private InvertedLater() {}

    public static void main(String[] args) throws Exception {
        System.out.println("ready");
        System.in.read();
        Turns.take(InvertedLater::leftFirst, InvertedLater::rightFirst);
        System.out.println("done");
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
