package scenarios.deadlock.monitor;

import java.util.ArrayList;
import java.util.List;
import scenarios.Expect;

/** {@code Worker::start} lets loose two workers with two orders, beside each other. */
@Expect(locks = {"StartedByReference.left", "StartedByReference.right"})
public final class StartedByReference {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private static final class Worker extends Thread {
        private final Runnable task;
        private final Worker before;

        /** @param before another worker, whose end this one awaits without joining it, so that none ever hangs */
        Worker(Runnable task, Worker before) {
            this.task = task;
            this.before = before;
        }

        @Override
        public void run() {
            while (before != null && before.isAlive()) Thread.yield();
            task.run();
        }
    }

    private void leftFirst() {
        synchronized (left) {
            synchronized (right) {
                steps++;
            }
        }
    }

    private void rightFirst() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        StartedByReference program = new StartedByReference();
        List<Worker> workers = new ArrayList<>();
        workers.add(new Worker(program::leftFirst, null));
        workers.add(new Worker(program::rightFirst, workers.get(0)));
        workers.forEach(Worker::start);
        for (Worker worker : workers) worker.join();
    }
}
