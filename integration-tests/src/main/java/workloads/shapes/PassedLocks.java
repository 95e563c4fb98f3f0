package workloads.shapes;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import workloads.Check;
import workloads.Steady;

/** Nested locks that come from an array, as a parameter, and from a getter of an interface. */
public final class PassedLocks {
    private static final int BATCH = 100;

    private final Object[] stripes = {new Object(), new Object(), new Object(), new Object()};
    private final Keeper keeper = new OneLock();
    private int count;

    /** Whoever asks does not know which field it is. */
    private interface Keeper {
        Lock lock();
    }

    private static final class OneLock implements Keeper {
        private final Lock lock = new ReentrantLock();

        @Override
        public Lock lock() {
            return lock;
        }
    }

    public int nested() {
        synchronized (stripes[count & 3]) {
            return under(keeper.lock());
        }
    }

    private int under(Lock passed) {
        passed.lock();
        try {
            return ++count;
        } finally {
            passed.unlock();
        }
    }

    private int batch() {
        for (int i = 0; i < BATCH; i++) nested();
        return BATCH;
    }

    public static void main(String[] args) throws InterruptedException {
        PassedLocks locks = new PassedLocks();
        long done = Steady.measure(1, thread -> locks::batch);
        Check.equal("count", (int) done, locks.count);
    }
}
