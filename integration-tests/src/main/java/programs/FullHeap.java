package programs;

import scenarios.Turns;

/**
 * Fills its heap to the last byte again and again, takes locks within locks meanwhile, which needs no memory, and
 * survives: ever more of them while it fills, so that whatever keeps them has to grow in the last bytes, then the same. Afterwards it uses its first lambdas, and shows an inversion. Ends with 8 if a lock cost memory, and with 9 if
 * anything on whatever thread is not caught.
 */
public final class FullHeap {
    private static final int ROUNDS = 5;
    private static final int FILLS = 8;
    private static final int PAIRS = 200;
    private static final int MORE = 10_000;
    private static final int LINKS_BETWEEN = 16;

    private final Object[] more = new Object[MORE];
    private final Object[] objects = new Object[PAIRS + ROUNDS + 1];
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private FullHeap() {
        for (int i = 0; i < objects.length; i++) objects[i] = new Object();
        for (int i = 0; i < more.length; i++) more[i] = new Object();
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

    /** Each round with other ones: in the end a thread has met thousands, and has had to grow for them with no room left. */
    private int fillAndNest(int round) {
        int nested = 0;
        Link last = null;
        try {
            for (int i = 0; ; i++) {
                Link link = new Link();
                link.next = last;
                last = link;
                if (i % LINKS_BETWEEN != 0) continue;
                int at = (i / LINKS_BETWEEN + round * PAIRS) % (MORE - 1);
                nest(more[at], more[at + 1]);
                nested++;
            }
        } catch (OutOfMemoryError e) {
            return nested;
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
        for (int round = 1; round <= FILLS; round++) kept += program.fillAndNest(round);
        for (int round = 1; round <= ROUNDS; round++) kept += program.survive(round);
        program.invert();
        System.out.println("survived, " + kept);
    }
}
