package workloads;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What is left on the heap once everything is collected that can be. */
public final class Heap {
    /** The agent tidies its tables twice a second, after the collector has told it what is gone. */
    private static final int PAUSE_MILLIS = 700;

    private static final int COLLECTIONS = 4;

    private Heap() {}

    public static long live() throws InterruptedException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
