package iommufd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The ways in which user space's unmap and the driver's close can meet, in one open iommufd. */
final class Schedule {
    private final IommufdCtx ctx;
    private final Ioas ioas;

    Schedule(IommufdCtx ctx) {
        this.ctx = ctx;
        ioas = new Ioas(ctx);
        ctx.add(ioas);
    }

    /** Unmap is over before close begins. */
    void unmapThenClose(Consumer<TestAccess> close) throws InterruptedException {
        TestAccess driver = open();
        AtomicBoolean unmapped = new AtomicBoolean();
        Thread unmapping = ioctl(() -> {
            pinAndUnmap(driver);
            unmapped.set(true);
        });
        Thread closing = closer(() -> {
            await(unmapped);
            close.accept(driver);
        });
        run(unmapping, closing);
    }

    /** Close is over before unmap calls back another driver. */
    void closeThenUnmap(Consumer<TestAccess> close) throws InterruptedException {
        TestAccess driver = open();
        AtomicBoolean closed = new AtomicBoolean();
        Thread closing = closer(() -> {
            close.accept(driver);
            closed.set(true);
        });
        Thread unmapping = ioctl(() -> {
            await(closed);
            pinAndUnmap(open());
        });
        run(closing, unmapping);
    }

    /** Both orders in the calling thread. */
    void inOneThread(Consumer<TestAccess> close) {
        TestAccess driver = open();
        pinAndUnmap(driver);
        close.accept(driver);
        pinAndUnmap(open());
    }

    /** Close begins inside the callback, which goes on when close waits: for its end, or for ever. */
    void overlapped(Consumer<TestAccess> close) throws InterruptedException {
        TestAccess driver = open();
        Thread closing = closer(() -> close.accept(driver));
        AtomicBoolean calledBack = new AtomicBoolean();
        driver.access.ops = (iova, length) -> {
            calledBack.set(true);
            awaitWaiting(closing);
            driver.unmap(iova, length);
        };
        Thread unmapping = ioctl(() -> pinAndUnmap(driver));
        unmapping.start();
        await(calledBack);
        closing.start();
        long patience = Long.getLong("iommufd.millis", 2_000);
        unmapping.join(patience);
        closing.join(patience);
    }

    void closeWhileIoasIsBorrowed() {
        closeWhileBorrowed(ioas);
    }

    void closeWhileOtherIsBorrowed() {
        closeWhileBorrowed(open().access);
    }

    void churn(int drivers, int pairs) throws InterruptedException {
        long millis = Long.getLong("iommufd.millis", 60_000);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Churn churn = new Churn(ctx, drivers / pairs, deadline);
            threads.add(ioctl(churn::unmap));
            threads.add(closer(churn::close));
        }
        run(threads.toArray(new Thread[0]));
    }

    private void closeWhileBorrowed(IommufdObject object) {
        ctx.lockObj(object);
        open().closeGood();
        ctx.putObj(object);
    }

    private TestAccess open() {
        return TestAccess.open(ctx, ioas);
    }

    private void pinAndUnmap(TestAccess driver) {
        driver.pinPages();
        ioas.iopt.unmapIova(0, 1);
    }

    private static Thread ioctl(Runnable task) {
        return thread("iommufd-ioctl", task);
    }

    private static Thread closer(Runnable task) {
        return thread("driver-close", task);
    }

    /** A daemon, so that a hang does not keep the JVM. */
    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts all before it waits for any. Where one lets the other go first, it only looks whether that is done: by
     * their start and end they might as well have overlapped, and nothing but luck kept them apart.
     */
    private static void run(Thread... threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void await(AtomicBoolean done) {
        while (!done.get()) {
            Thread.yield();
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
    }
}
