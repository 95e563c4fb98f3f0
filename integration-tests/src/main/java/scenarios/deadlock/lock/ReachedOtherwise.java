package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock handed out by its owner is the same lock class as within. */
@Expect(locks = {"ReachedOtherwise.Cache.lock", "ReachedOtherwise.index"})
public final class ReachedOtherwise {
    private final Lock index = new ReentrantLock();

    static final class Cache {
        private final Lock lock = new ReentrantLock();

        Lock lock() {
            return lock;
        }

        void load(Runnable work) {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    static final class Reader {
        private final Lock shared;

        Reader(Lock shared) {
            this.shared = shared;
        }

        void read() {
            shared.lock();
            shared.unlock();
        }
    }

    private void touchIndex() {
        index.lock();
        index.unlock();
    }

    private void indexThenReader(Reader reader) {
        index.lock();
        try {
            reader.read();
        } finally {
            index.unlock();
        }
    }

    public static void main(String[] args) {
        ReachedOtherwise program = new ReachedOtherwise();
        Cache cache = new Cache();
        Turns.take(() -> cache.load(program::touchIndex), () -> program.indexThenReader(new Reader(cache.lock())));
    }
}
