package workloads.memory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import workloads.Check;
import workloads.Heap;
import workloads.Score;

/** Virtual threads that nest two locks of their own, some thousand at a time. From JDK 21. */
public final class VirtualThreads {
    private static final int AT_ONCE = 4000;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicInteger nested = new AtomicInteger();

    private VirtualThreads() {}

    private void nest() {
        ReentrantLock outer = new ReentrantLock();
        ReentrantLock inner = new ReentrantLock();
        outer.lock();
        try {
            inner.lock();
            try {
                nested.incrementAndGet();
            } finally {
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
        free.release();
    }

    private void start(int threads) throws Throwable {
        MethodHandle start = MethodHandles.publicLookup()
                .findStatic(Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        Runnable task = this::nest;
        for (int i = 0; i < threads; i++) {
            free.acquire();
            Thread thread = (Thread) start.invokeExact(task);
            Check.equal("daemon", true, thread.isDaemon());
        }
        free.acquire(AT_ONCE);
    }

    /** @param args how many */
    public static void main(String[] args) throws Throwable {
        int threads = Integer.parseInt(args[0]);
        VirtualThreads program = new VirtualThreads();
        long begin = System.nanoTime();
        program.start(threads);
        Score.nanos("thread", (double) (System.nanoTime() - begin) / threads);
        Check.equal("nested", threads, program.nested.get());
        Score.bytes("heap", Heap.live());
    }
}
