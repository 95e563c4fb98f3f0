package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Private final locks are called after their fields, also when the field's type is the interface. */
@Expect(locks = {"FieldNames.Cache.lock", "FieldNames.Store.lock"})
public final class FieldNames {
    static final class Cache {
        private final Lock lock = new ReentrantLock();
        private int entries;

        void evict(Store store) {
            lock.lock();
            try {
                entries--;
                store.write();
            } finally {
                lock.unlock();
            }
        }

        void fill() {
            lock.lock();
            try {
                entries++;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class Store {
        private final Lock lock = new ReentrantLock(true);
        private int writes;

        void write() {
            lock.lock();
            try {
                writes++;
            } finally {
                lock.unlock();
            }
        }

        void load(Cache cache) {
            lock.lock();
            try {
                cache.fill();
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) {
        Cache cache = new Cache();
        Store store = new Store();
        Turns.take(() -> cache.evict(store), () -> store.load(cache));
    }
}
