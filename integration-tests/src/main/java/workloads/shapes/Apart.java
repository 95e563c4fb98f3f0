package workloads.shapes;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import programs.Crowd;

/** Four threads that share no lock, nested ways all of them: what they wait for in monitors is not theirs. */
public final class Apart {
    private static final int THREADS = 4;
    private static final int TURNS = 200_000;

    private final FactoryLocks made = new FactoryLocks();
    private final FreshLocks fresh = new FreshLocks();
    private final PassedLocks passed = new PassedLocks();

    private Apart() {}

    private void nest() {
        for (int i = 0; i < TURNS; i++) {
            made.nested();
            fresh.nested();
            passed.nested();
        }
    }

    private static long blocked() {
        long self = Thread.currentThread().getId();
        return ManagementFactory.getThreadMXBean().getThreadInfo(self).getBlockedCount();
    }

    /** Prints how often the threads were blocked, after each has done all of it once. */
    public static void main(String[] args) throws InterruptedException {
        AtomicLong blocked = new AtomicLong();
        Crowd.of(THREADS, thread -> {
            Apart own = new Apart();
            own.nest();
            long before = blocked();
            own.nest();
            blocked.addAndGet(blocked() - before);
        });
        System.out.println("blocked " + blocked);
    }
}
