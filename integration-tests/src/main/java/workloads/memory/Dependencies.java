package workloads.memory;

import programs.Crowd;
import workloads.Check;
import workloads.Heap;
import workloads.Score;

/**
 * What one dependency takes: the same locks of the same classes are first taken one after the other, then nested, by one
 * thread or by many.
 */
public final class Dependencies {
    private static final int SIZE = 4000;

    private final Nested[] locks = new Nested[SIZE];

    private Dependencies() {
        GeneratedClasses loader = new GeneratedClasses();
        for (int i = 0; i < SIZE; i++) locks[i] = loader.make(i);
    }

    private void nest() {
        for (Nested each : locks) each.nested();
    }

    /** @param args how many threads */
    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[0]);
        Dependencies dependencies = new Dependencies();
        for (Nested each : dependencies.locks) each.apart();
        long before = Heap.live();
        Crowd.of(threads, thread -> dependencies.nest());
        Score.bytes("dependency", Math.max(0, (double) (Heap.live() - before) / SIZE));
        Check.equal("last", 3 + threads, dependencies.locks[SIZE - 1].nested());
    }
}
