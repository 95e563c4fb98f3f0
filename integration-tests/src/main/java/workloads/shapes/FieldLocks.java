package workloads.shapes;

import workloads.Check;
import workloads.Steady;

/** Two nested monitors of private fields, which their site can name: the known path. */
public final class FieldLocks {
    private static final int BATCH = 100;

    private final Object outer = new Object();
    private final Object inner = new Object();
    private int count;

    private int nested() {
        synchronized (outer) {
            synchronized (inner) {
                return ++count;
            }
        }
    }

    private int batch() {
        for (int i = 0; i < BATCH; i++) nested();
        return BATCH;
    }

    public static void main(String[] args) throws InterruptedException {
        FieldLocks locks = new FieldLocks();
        long done = Steady.measure(1, thread -> locks::batch);
        Check.equal("count", (int) done, locks.count);
    }
}
