package programs;

import scenarios.Turns;

/**
 * Fills its heap to the last byte again and again, takes locks within locks meanwhile, which needs no memory, and
 * survives. Afterwards it uses its first lambdas, and shows an inversion. Ends with 8 if a lock cost memory, and with 9 if
 * anything on whatever thread is not caught.
 */
public final class FullHeap {
    private static final int ROUNDS = 5;
    private static final int PAIRS = 200;

    private final Object[] objects = new Object[PAIRS + ROUNDS + 1];
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private FullHeap() {
        for (int i = 0; i < objects.length; i++) objects[i] = new Object();
    }

    private static final class Link {
        private final byte[] ballast = new byte[200];
        private Link next;
    }

    private static final class Fatal implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            Runtime.getRuntime().halt(9);
        }
    }

    private void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                steps++;
            }
        }
    }

    private static Link fill() {
        Link last = null;
        while (true) {
            try {
                Link link = new Link();
                link.next = last;
                last = link;
            } catch (OutOfMemoryError e) {
                return last;
            }
        }
    }

    private void nestAll(int distance) {
        for (int i = 0; i < PAIRS; i++) {
            nest(objects[i], objects[i + distance]);
            nest(objects[i + distance], objects[i]);
        }
    }

    private long survive(int round) {
        Link hoard = fill();
        try {
            nestAll(round);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(8);
        }
        return hoard.ballast.length;
    }

    private void invert() {
        Turns.take(() -> nest(left, right), () -> nest(right, left));
    }

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(new Fatal());
        FullHeap program = new FullHeap();
        long kept = 0;
        for (int round = 1; round <= ROUNDS; round++) kept += program.survive(round);
        program.invert();
        System.out.println("survived, " + kept);
    }
}
