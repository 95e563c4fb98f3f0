package programs;

import java.util.ArrayList;
import java.util.List;
import scenarios.Turns;

/**
 * Fills its heap again and again, takes locks within locks while it is full, and survives; afterwards it shows an
 * inversion. Ends with 9 if anything on whatever thread is not caught.
 */
public final class FullHeap {
    private static final int ROUNDS = 10;

    private final Object[] objects = new Object[2000];
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private FullHeap() {
        for (int i = 0; i < objects.length; i++) objects[i] = new Object();
    }

    private void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                steps++;
            }
        }
    }

    private void fill(int round) {
        List<byte[]> hoard = new ArrayList<>();
        try {
            for (int i = round; ; i++) {
                hoard.add(new byte[256]);
                int pair = i % (objects.length - 1);
                if (i % 16 == 0) nest(objects[pair], objects[pair + 1]);
            }
        } catch (OutOfMemoryError e) {
            hoard.clear();
        }
    }

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> Runtime.getRuntime().halt(9));
        FullHeap program = new FullHeap();
        for (int round = 0; round < ROUNDS; round++) program.fill(round);
        Turns.take(() -> program.nest(program.left, program.right), () -> program.nest(program.right, program.left));
        System.out.println("survived");
    }
}
