package scenarios.deadlock.identity;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock in a small class of its own goes by the field of what has it, also if there are two such classes around it. */
@Expect(locks = {"WrappedLocks.Store.guard", "WrappedLocks.registry"})
public final class WrappedLocks {
    private final Object registry = new Object();
    private final Store store = new Store();
    private final Cache cache = new Cache();
    private int entries;

    static class Section {
        private final ReentrantReadWriteLock inner = new ReentrantReadWriteLock();
        private final Lock writing = inner.writeLock();

        void enter() {
            writing.lock();
        }

        void leave() {
            writing.unlock();
        }
    }

    /** A wrapper of a wrapper. */
    static final class Guard {
        private final Section section = new Section();

        void run(Runnable work) {
            section.enter();
            try {
                work.run();
            } finally {
                section.leave();
            }
        }
    }

    static final class Store {
        final Guard guard = new Guard();
    }

    static final class Cache {
        final Guard guard = new Guard();
    }

    private void count() {
        synchronized (registry) {
            entries++;
        }
    }

    private void sweep(Guard guard) {
        synchronized (registry) {
            guard.run(() -> entries--);
        }
    }

    public static void main(String[] args) {
        WrappedLocks program = new WrappedLocks();
        Turns.take(() -> program.store.guard.run(program::count), () -> program.sweep(program.store.guard));
    }
}
