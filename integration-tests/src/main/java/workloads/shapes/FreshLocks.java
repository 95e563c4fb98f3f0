package workloads.shapes;

import java.util.concurrent.locks.ReentrantLock;
import workloads.Check;
import workloads.Steady;

/** A lock that is new each time, nested under one that stays. */
public final class FreshLocks {
    private static final int BATCH = 100;

    private final ReentrantLock outer = new ReentrantLock();
    private int count;

    public int nested() {
        ReentrantLock inner = new ReentrantLock();
        outer.lock();
        try {
            return under(inner);
        } finally {
            outer.unlock();
        }
    }

    private int under(ReentrantLock inner) {
        inner.lock();
        try {
            return ++count;
        } finally {
            inner.unlock();
        }
    }

    private int batch() {
        for (int i = 0; i < BATCH; i++) nested();
        return BATCH;
    }

    public static void main(String[] args) throws InterruptedException {
        FreshLocks locks = new FreshLocks();
        long done = Steady.measure(1, thread -> locks::batch);
        Check.equal("count", (int) done, locks.count);
    }
}
