package programs.soak;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Runs random programs until it is told to end. Talks with others by variables alone, so that no lock of ours is seen. */
final class Worker implements Runnable {
    /** With the nap after it, sixteen of them take about one processor, beside which other tests have to run. */
    private static final int PROGRAMS_BETWEEN_NAPS = 50;

    private static final long NAP_NANOS = 10_000_000;

    private final LockPool locks;
    private final Random random;
    private final Thread thread = new Thread(this, "worker");
    private final AtomicReference<Runnable> inBetween = new AtomicReference<>();
    private volatile boolean toPause;
    private volatile boolean pausing;
    private volatile boolean toEnd;
    private volatile long programs;
    private volatile Throwable failure;

    Worker(LockPool locks, long seed) {
        this.locks = locks;
        random = new Random(seed);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!toEnd) turn();
        } catch (Throwable thrown) {
            failure = thrown;
            thrown.printStackTrace();
        }
    }

    private void turn() {
        pausing = toPause;
        if (!pausing) takeSome();
        Runnable step = inBetween.get();
        if (step != null) {
            step.run();
            inBetween.set(null);
        }
        LockSupport.parkNanos(NAP_NANOS);
    }

    private void takeSome() {
        long taken = 0;
        for (int i = 0; i < PROGRAMS_BETWEEN_NAPS; i++) taken += locks.take(random);
        if (taken < PROGRAMS_BETWEEN_NAPS) throw new AssertionError("a program took no lock");
        programs += PROGRAMS_BETWEEN_NAPS;
    }

    /** On this worker's thread, with no lock held. Returns when it is done. */
    void doInBetween(Runnable step) throws InterruptedException {
        inBetween.set(step);
        while (inBetween.get() != null) nap();
    }

    void pause() throws InterruptedException {
        toPause = true;
        while (!pausing) nap();
    }

    void goOn() {
        toPause = false;
    }

    void end() throws InterruptedException {
        toEnd = true;
        thread.join();
        if (failure != null) throw new AssertionError(failure);
    }

    private void nap() throws InterruptedException {
        if (failure != null) throw new AssertionError(failure);
        Thread.sleep(1);
    }

    static long programs(List<Worker> workers) {
        return workers.stream().mapToLong(worker -> worker.programs).sum();
    }
}
