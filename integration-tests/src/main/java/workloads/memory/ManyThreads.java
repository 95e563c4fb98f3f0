package workloads.memory;

import workloads.Check;
import workloads.Heap;
import workloads.Score;

/** Threads that nest two locks, one after the other, and end. */
public final class ManyThreads {
    private final Nested locks = new Nested00000();

    private ManyThreads() {}

    /** @param args how many */
    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[0]);
        ManyThreads program = new ManyThreads();
        long begin = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(program.locks::nested);
            thread.start();
            thread.join();
        }
        Score.nanos("thread", (double) (System.nanoTime() - begin) / threads);
        Score.bytes("heap", Heap.live());
        Check.equal("nested", threads + 1, program.locks.nested());
    }
}
