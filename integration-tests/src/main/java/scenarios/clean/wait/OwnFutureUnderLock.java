package scenarios.clean.wait;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import scenarios.Expect;
import scenarios.Naps;

/** Waits with a lock for a task of a kind of its own, which takes that lock when it is done. */
@Expect
public final class OwnFutureUnderLock {
    private final Object state = new Object();
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile boolean begun;
    private int value;

    /** A task that knows when it is done, as those of many libraries do. */
    private final class Job implements Runnable {
        private final Thread waiter = Thread.currentThread();
        private boolean done;

        @Override
        public void run() {
            end();
            provide();
        }

        private void end() {
            begun = true;
            while (waiter.getState() != Thread.State.WAITING) Naps.nap();
            synchronized (this) {
                done = true;
                notifyAll();
            }
        }

        synchronized void await() throws InterruptedException {
            while (!done) wait();
        }
    }

    private void provide() {
        synchronized (state) {
            value++;
        }
    }

    /** Looks again and again what there is to do, as who waits in a selector. */
    private void work() {
        while (!over) {
            Runnable next = queue.poll();
            if (next == null) Naps.nap();
            else next.run();
        }
    }

    private void use() throws InterruptedException {
        Job job = new Job();
        queue.add(job);
        while (!begun) Naps.nap();
        synchronized (state) {
            job.await();
            value--;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        OwnFutureUnderLock once = new OwnFutureUnderLock();
        Thread worker = new Thread(once::work);
        worker.start();
        once.use();
        once.over = true;
        worker.join();
    }
}
