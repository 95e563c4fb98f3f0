package programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.VirtualThreadFactory;

/**
 * Two virtual threads in loops, until the input ends: one that runs, started alone, and one of an executor that sleeps.
 * With {@code lock} each takes a lock in its loop; with {@code call} it calls what does and returns. A number asks for so
 * many that wait.
 */
public final class VirtualLoops {
    private static final Lock RUNNING = new ReentrantLock();
    private static final Lock SLEEPING = new ReentrantLock();
    private static final CountDownLatch BEGUN = new CountDownLatch(2);
    private static final CountDownLatch END = new CountDownLatch(1);

    private static int rounds;

    private VirtualLoops() {}

    public static void main(String[] args) throws Exception {
        boolean locks = args[0].equals("lock");
        ThreadFactory virtual = VirtualThreadFactory.create();
        ExecutorService executor = executor();
        EndOfInput end = new EndOfInput();
        virtual.newThread(locks ? () -> turn(end) : () -> turnAndCall(end)).start();
        executor.execute(locks ? () -> sleep(end) : () -> sleepAndCall(end));
        for (int i = args.length < 2 ? 0 : Integer.parseInt(args[1]); i > 0; i--) {
            virtual.newThread(VirtualLoops::awaitEnd).start();
        }
        BEGUN.await();
        System.out.println("ready");
        while (!end.isReached()) Thread.sleep(1);
        END.countDown();
        executor.shutdown();
    }

    private static ExecutorService executor() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static void turn(EndOfInput end) {
        BEGUN.countDown();
        while (!end.isReached()) {
            RUNNING.lock();
            rounds++;
            RUNNING.unlock();
        }
    }

    private static void sleep(EndOfInput end) {
        BEGUN.countDown();
        while (!end.isReached()) {
            SLEEPING.lock();
            SLEEPING.unlock();
            rest();
        }
    }

    private static void turnAndCall(EndOfInput end) {
        BEGUN.countDown();
        while (!end.isReached()) {
            count();
            work();
        }
    }

    private static void sleepAndCall(EndOfInput end) {
        BEGUN.countDown();
        while (!end.isReached()) {
            count();
            rest();
        }
    }

    private static void count() {
        RUNNING.lock();
        rounds++;
        RUNNING.unlock();
    }

    private static void work() {
        long until = System.nanoTime() + 5_000_000;
        while (System.nanoTime() < until) rounds++;
    }

    private static void rest() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    private static void awaitEnd() {
        try {
            END.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
