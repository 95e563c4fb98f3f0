package workloads.memory;

import java.util.concurrent.locks.ReentrantLock;
import workloads.Check;
import workloads.Heap;
import workloads.Score;

/** Ten million locks that live for a moment, in nested pairs. */
public final class ShortLivedLocks {
    private static final int PAIRS = Integer.getInteger("workloads.pairs", 5_000_000);

    private int count;

    private ShortLivedLocks() {}

    private void nest(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        try {
            under(inner);
        } finally {
            outer.unlock();
        }
    }

    private void under(ReentrantLock inner) {
        inner.lock();
        try {
            count++;
        } finally {
            inner.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ShortLivedLocks program = new ShortLivedLocks();
        long begin = System.nanoTime();
        for (int i = 0; i < PAIRS; i++) program.nest(new ReentrantLock(), new ReentrantLock());
        Score.nanos("pair", (double) (System.nanoTime() - begin) / PAIRS);
        Score.bytes("heap", Heap.live());
        Check.equal("count", PAIRS, program.count);
    }
}
