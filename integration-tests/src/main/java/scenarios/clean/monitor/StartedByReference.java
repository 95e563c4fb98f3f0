package scenarios.clean.monitor;

import java.util.Arrays;
import java.util.List;
import scenarios.Expect;

/** Two orders, kept apart by {@code Thread::start}, by a subclass's, and by {@code thread::join}. */
@Expect(
        locks = {"StartedByReference.left", "StartedByReference.right"},
        level = "note")
public final class StartedByReference {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    /** What to do until a thread has ended. */
    private interface Wait {
        void await() throws InterruptedException;
    }

    private static final class Worker extends Thread {
        private final StartedByReference program;

        Worker(StartedByReference program) {
            this.program = program;
        }

        @Override
        public void run() {
            program.rightFirst();
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
        List<Thread> threads = Arrays.asList(new Thread(program::rightFirst), new Thread(program::rightFirst));
        List<Worker> workers = Arrays.asList(new Worker(program), new Worker(program));
        program.leftFirst();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            Wait end = thread::join;
            end.await();
        }
        program.leftFirst();
        workers.forEach(Worker::start);
        for (Worker worker : workers) {
            Wait end = worker::join;
            end.await();
        }
        program.leftFirst();
    }
}
