package programs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.api.Lockdep;
import scenarios.Turns;

/** As many pairs of locks as the argument says, each in both orders; the last pair in two threads. */
public final class ManyInversions {
    private ManyInversions() {}

    private static void bothWays(Lock left, Lock right) {
        nest(left, right);
        nest(right, left);
    }

    private static void nest(Lock outer, Lock inner) {
        outer.lock();
        inner.lock();
        inner.unlock();
        outer.unlock();
    }

    private static Lock lock(String name) {
        return Lockdep.name(new ReentrantLock(), name);
    }

    public static void main(String[] args) {
        int last = Integer.parseInt(args[0]) - 1;
        for (int i = 0; i < last; i++) bothWays(lock("left" + i), lock("right" + i));
        Lock left = lock("left" + last);
        Lock right = lock("right" + last);
        Turns.take(() -> nest(left, right), () -> nest(right, left));
    }
}
