package workloads;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import programs.Crowd;

/**
 * Lets threads do the same operation over and over, and measures what one costs once all is warm: compiled, known to the
 * agent, and in the old generation, as is what real programs keep.
 */
public final class Steady {
    private static final int WINDOWS = 5;
    /** Milliseconds; short when somebody only wants to see that it works. */
    private static final int WINDOW = Integer.getInteger("workloads.window", 1000);

    private static final int WARM_UP_WINDOWS = 4;
    /** A window is as long as so many need: for whoever counts, on whatever machine. */
    private static final long AT_LEAST = Long.getLong("workloads.operations", 1);
    /** Apart from each other by a cache line, so that counting does not make the threads meet. */
    private static final int LINE = 16;

    private final AtomicLongArray done;
    private final AtomicBoolean over = new AtomicBoolean();
    private final int threads;

    private Steady(int threads) {
        this.threads = threads;
        this.done = new AtomicLongArray((threads + 1) * LINE);
    }

    /** What one thread does. */
    public interface Operation {
        /** @return how many operations that was */
        int run() throws Exception;
    }

    /** Makes what each thread does, on that thread. */
    public interface Work {
        Operation of(int thread) throws Exception;
    }

    /** Prints how long an operation takes in one thread, and returns how many there were in all. */
    public static long measure(int threads, Work work) throws InterruptedException {
        Steady steady = new Steady(threads);
        double[] nanos = new double[WINDOWS];
        Crowd.of(threads + 1, number -> {
            if (number < threads) steady.work(number, work.of(number));
            else steady.watch(nanos);
        });
        Arrays.sort(nanos);
        Score.nanos("operation", nanos[WINDOWS / 2]);
        return steady.count();
    }

    private void work(int thread, Operation operation) throws Exception {
        int mine = (thread + 1) * LINE;
        long count = 0;
        try {
            while (!over.get()) {
                count += operation.run();
                done.lazySet(mine, count);
            }
        } finally {
            over.set(true); // one that fails ends them all
        }
    }

    private void watch(double[] nanos) throws InterruptedException {
        try {
            for (int i = 0; i < WARM_UP_WINDOWS; i++) window();
            System.gc();
            window();
            SlowPaths.begin();
            for (int i = 0; i < WINDOWS; i++) nanos[i] = window();
            SlowPaths.end();
        } finally {
            over.set(true);
        }
    }

    private double window() throws InterruptedException {
        long before = count();
        long begin = System.nanoTime();
        do Thread.sleep(WINDOW);
        while (count() - before < AT_LEAST && !over.get());
        long after = count();
        return (double) (System.nanoTime() - begin) * threads / (after - before);
    }

    private long count() {
        long sum = 0;
        for (int i = LINE; i < done.length(); i += LINE) sum += done.get(i);
        return sum;
    }
}
