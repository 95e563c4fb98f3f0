package workloads.shapes;

import java.util.concurrent.locks.ReentrantLock;
import workloads.Check;
import workloads.Steady;

/** Two nested locks that one method made: one lock class, two instances, and no field that says which. */
public final class FactoryLocks {
    private static final int BATCH = 100;

    private final ReentrantLock outer = make();
    private final ReentrantLock inner = make();
    private int count;

    private static ReentrantLock make() {
        return new ReentrantLock();
    }

    public int nested() {
        outer.lock();
        try {
            inner.lock();
            try {
                return ++count;
            } finally {
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
    }

    private int batch() {
        for (int i = 0; i < BATCH; i++) nested();
        return BATCH;
    }

    public static void main(String[] args) throws InterruptedException {
        FactoryLocks locks = new FactoryLocks();
        long done = Steady.measure(1, thread -> locks::batch);
        Check.equal("count", (int) done, locks.count);
    }
}
