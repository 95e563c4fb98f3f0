package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Threads that answer no question about themselves: each method that a subclass may override fails. */
@Expect(locks = {"UnaskedThreads.left", "UnaskedThreads.right"})
public final class UnaskedThreads {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private static final class Silent extends Thread {
        Silent(Runnable task) {
            super(task);
        }

        private static AssertionError asked() {
            return new AssertionError("nobody but the program may ask");
        }

        @Override
        public long getId() {
            throw asked();
        }

        @Override
        public State getState() {
            throw asked();
        }

        @Override
        public String toString() {
            throw asked();
        }

        @Override
        public int hashCode() {
            throw asked();
        }

        @Override
        public boolean equals(Object other) {
            throw asked();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw asked();
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

    public static void main(String[] args) {
        UnaskedThreads pair = new UnaskedThreads();
        Turns.take(Silent::new, pair::leftFirst, pair::rightFirst);
    }
}
