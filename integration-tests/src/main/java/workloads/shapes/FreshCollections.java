package workloads.shapes;

import java.util.Vector;
import workloads.Check;
import workloads.Steady;

/** A collection of the JDK's that locks itself, new each time and used under a lock that stays. */
public final class FreshCollections {
    private static final int BATCH = 100;

    private final Object outer = new Object();
    private int count;

    private int nested() {
        Vector<Integer> inner = new Vector<>(2);
        synchronized (outer) {
            inner.add(1);
            count += inner.size();
        }
        return count;
    }

    private int batch() {
        for (int i = 0; i < BATCH; i++) nested();
        return BATCH;
    }

    public static void main(String[] args) throws InterruptedException {
        FreshCollections collections = new FreshCollections();
        long done = Steady.measure(1, thread -> collections::batch);
        Check.equal("count", (int) done, collections.count);
    }
}
