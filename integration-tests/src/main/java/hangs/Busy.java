package hangs;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Looks like a hanging program at each moment, and goes on: threads that queue, that hold long, that try for a while. */
public final class Busy {
    private static final Object GATE = new Object();
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();
    private static final Object LONG = new Object();
    private static final Object BEFORE = new Object();
    private static final ReentrantLock ONE = new ReentrantLock();
    private static final ReentrantLock OTHER = new ReentrantLock();
    private static final ReentrantLock TASKS = new ReentrantLock();
    private static final ReentrantReadWriteLock SHARED = new ReentrantReadWriteLock(true);

    private static volatile boolean over;
    private static int passed;

    private Busy() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        convoy();
        for (int i = 0; i < 4; i++) start("gated-" + i, i % 2 == 0 ? Busy::leftThenRight : Busy::rightThenLeft);
        start("tries", () -> crossed(ONE, OTHER));
        start("tries too", () -> crossed(OTHER, ONE));
        for (int i = 0; i < 8; i++) start("shares-" + i, i == 0 ? Busy::write : Busy::read);
        for (int i = 0; i < 3; i++) start("uses-" + i, Busy::useSlow);
        start("awaits", Busy::awaitTask);
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        over = true;
    }

    private static void start(String name, Runnable step) {
        Thread thread = new Thread(
                () -> {
                    while (!over) step.run();
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Each of 500 holds a lock of its own and wants one that is held until the program ends. */
    private static void convoy() throws InterruptedException {
        Thread holder = new Thread(() -> {
            synchronized (LONG) {
                while (!over) pause(10);
            }
        });
        holder.setDaemon(true);
        holder.start();
        while (holder.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1);
        for (int i = 0; i < 500; i++) start("queues-" + i, Busy::queue);
    }

    private static void queue() {
        ReentrantLock own = new ReentrantLock();
        own.lock();
        try {
            synchronized (BEFORE) {
                synchronized (LONG) {
                    passed++;
                }
            }
        } finally {
            own.unlock();
        }
    }

    private static void leftThenRight() {
        synchronized (GATE) {
            synchronized (LEFT) {
                pause(3);
                synchronized (RIGHT) {
                    passed++;
                }
            }
        }
    }

    private static void rightThenLeft() {
        synchronized (GATE) {
            synchronized (RIGHT) {
                pause(3);
                synchronized (LEFT) {
                    passed++;
                }
            }
        }
    }

    /** Both may hold one and want the other, but give up. */
    private static void crossed(ReentrantLock first, ReentrantLock second) {
        first.lock();
        try {
            if (second.tryLock(50, TimeUnit.MILLISECONDS)) second.unlock();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            first.unlock();
        }
    }

    private static void write() {
        SHARED.writeLock().lock();
        pause(1);
        SHARED.writeLock().unlock();
        pause(1);
    }

    /** Reads within a read, as one may, while writers queue. */
    private static void read() {
        SHARED.readLock().lock();
        SHARED.readLock().lock();
        synchronized (SHARED) {
            passed++;
        }
        SHARED.readLock().unlock();
        SHARED.readLock().unlock();
    }

    /** Whoever runs the task wants the lock, but only for a while, and works after that. */
    private static void awaitTask() {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            boolean got = TASKS.tryLock(20, TimeUnit.MILLISECONDS);
            pause(20);
            return got;
        });
        TASKS.lock();
        try {
            new Thread(task, "works").start();
            task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            TASKS.unlock();
        }
    }

    /** All but one wait until it is initialised, each with a lock of its own; and the initialiser takes one that it gets. */
    private static void useSlow() {
        synchronized (new Object()) {
            Slow.touch();
        }
    }

    private static final class Slow {
        static {
            while (!over) {
                synchronized (LEFT) {
                    pause(1);
                }
                pause(10);
            }
        }

        static void touch() {}
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
