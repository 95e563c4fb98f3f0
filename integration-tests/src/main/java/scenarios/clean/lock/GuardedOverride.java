package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A subclass that is done with its books before it waits for its lock. */
@Expect
public final class GuardedOverride {
    private static final Object BOOKS = new Object();
    private static int waits;

    private final BookedLock lock = new BookedLock();

    static final class BookedLock extends ReentrantLock {
        private static final long serialVersionUID = 1;

        @Override
        public void lock() {
            synchronized (BOOKS) {
                waits++;
            }
            super.lock();
        }
    }

    private void use() {
        lock.lock();
        lock.unlock();
    }

    private int read() {
        lock.lock();
        try {
            synchronized (BOOKS) {
                return waits;
            }
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        GuardedOverride program = new GuardedOverride();
        Turns.take(program::use, program::read);
    }
}
