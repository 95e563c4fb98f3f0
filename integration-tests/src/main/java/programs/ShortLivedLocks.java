package programs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Turns;

/** Nests a million locks that live for a moment, named by their field, by their place or by nobody; then two both ways. */
public final class ShortLivedLocks {
    private static final int PAIRS = 500_000;

    private final Lock left = new ReentrantLock();
    private final Object right = new Object();
    private int steps;

    private ShortLivedLocks() {}

    private static final class Holder {
        final Lock leaking = new ReentrantLock();
        final Object mutex = new Object();
    }

    private void nest(Lock outer, Object inner) {
        outer.lock();
        synchronized (inner) {
            steps++;
        }
        outer.unlock();
    }

    private void nestMany() {
        for (int i = 0; i < PAIRS; i++) {
            if (i % 2 == 0) {
                nest(new ReentrantLock(), new Object());
            } else {
                Holder holder = new Holder();
                nest(holder.leaking, holder.mutex);
            }
        }
    }

    private void rightThenLeft() {
        synchronized (right) {
            left.lock();
            steps++;
            left.unlock();
        }
    }

    public static void main(String[] args) {
        ShortLivedLocks program = new ShortLivedLocks();
        program.nestMany();
        Turns.take(() -> program.nest(program.left, program.right), program::rightThenLeft);
        System.out.println("steps " + program.steps);
    }
}
