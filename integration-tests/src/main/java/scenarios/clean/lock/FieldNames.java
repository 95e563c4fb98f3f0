package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Fields of the same name in three classes are three lock classes: no ring. */
@Expect
public final class FieldNames {
    private static int steps;

    static final class Cache {
        private final Lock lock = new ReentrantLock();

        void locked(Runnable work) {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    static final class Store {
        private final Lock lock = new ReentrantLock();

        void locked(Runnable work) {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    static final class Log {
        private final Lock lock = new ReentrantLock();

        void locked(Runnable work) {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) {
        Cache cache = new Cache();
        Store store = new Store();
        Log log = new Log();
        Turns.take(
                () -> cache.locked(() -> store.locked(() -> steps++)),
                () -> store.locked(() -> log.locked(() -> steps++)),
                () -> cache.locked(() -> log.locked(() -> steps++)));
    }
}
