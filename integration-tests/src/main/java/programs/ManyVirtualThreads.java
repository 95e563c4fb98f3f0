package programs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.VirtualThreadFactory;

/**
 * Short virtual threads, a thousand at a time, each of which nests two locks in one order; the last one in the other, when
 * all others are done: they would hang for good now and then.
 */
public final class ManyVirtualThreads {
    private static final int AT_ONCE = 1000;

    private static final ReentrantLock LEFT = new ReentrantLock();
    private static final ReentrantLock RIGHT = new ReentrantLock();
    private static int nested;

    private ManyVirtualThreads() {}

    private static void nest(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        try {
            inner.lock();
            try {
                nested++;
            } finally {
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
    }

    /** @param args how many threads */
    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[0]);
        ThreadFactory factory = VirtualThreadFactory.create();
        Semaphore running = new Semaphore(AT_ONCE);
        Runnable oneWay = () -> {
            nest(LEFT, RIGHT);
            running.release();
        };
        for (int i = 1; i < threads; i++) {
            running.acquire();
            factory.newThread(oneWay).start();
        }
        running.acquire(AT_ONCE);
        Thread otherWay = factory.newThread(() -> nest(RIGHT, LEFT));
        otherWay.start();
        otherWay.join();
        System.out.print(nested);
    }
}
