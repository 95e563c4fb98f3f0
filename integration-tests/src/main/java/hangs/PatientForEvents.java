package hangs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Threads wait for so many milliseconds for what is no lock, and then all go on: for a latch with a lock, for a task and a
 * thread without one, for a queue with a lock. And as the workers of any program do, for work, with nothing.
 */
public final class PatientForEvents {
    private static final Object LOCK = new Object();
    private static final CountDownLatch OPENED = new CountDownLatch(1);
    private static final FutureTask<String> RESULT = new FutureTask<>(() -> "done");
    private static final BlockingQueue<String> LATE = new LinkedBlockingQueue<>();
    private static final BlockingQueue<String> WORK = new LinkedBlockingQueue<>();
    private static final ReentrantLock IDLE = new ReentrantLock();
    private static final Condition CALLED = IDLE.newCondition();

    /** A wait. */
    private interface Wait {
        void forIt() throws Exception;
    }

    private PatientForEvents() {}

    public static void main(String[] args) throws InterruptedException {
        long millis = Long.parseLong(args[0]);
        Thread slow = start("slow", () -> Thread.sleep(millis));
        Thread[] waiting = {
            start("latch-waiter", () -> {
                synchronized (LOCK) {
                    OPENED.await();
                }
            }),
            start("queue-waiter", () -> {
                synchronized (new Object()) {
                    LATE.take();
                }
            }),
            start("task-waiter", RESULT::get),
            start("join-waiter", () -> slow.join()),
            start("idle-worker", () -> WORK.take()),
            start("idle-server", () -> {
                IDLE.lock();
                try {
                    CALLED.await();
                } finally {
                    IDLE.unlock();
                }
            })
        };
        Thread.sleep(millis);
        OPENED.countDown();
        RESULT.run();
        LATE.add("late");
        WORK.add("work");
        IDLE.lock();
        CALLED.signalAll();
        IDLE.unlock();
        for (Thread thread : waiting) thread.join();
        System.out.println("all went on");
    }

    private static Thread start(String name, Wait wait) {
        Thread thread = new Thread(
                () -> {
                    try {
                        wait.forIt();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                name);
        thread.start();
        return thread;
    }
}
