package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** One lock, reached through its field, a getter, a parameter and another object's field: one lock class. */
@Expect(locks = {"ReachedOtherwise.Cache.lock", "ReachedOtherwise.index"})
public final class ReachedOtherwise {
    private final Object index = new Object();
    private int steps;

    static final class Cache {
        private final Object lock = new Object();
        private int loads;

        Object lock() {
            return lock;
        }

        void load(ReachedOtherwise program) {
            synchronized (lock) {
                loads++;
                program.touchIndex();
            }
        }
    }

    static final class Reader {
        private final Object cacheLock;

        Reader(Object cacheLock) {
            this.cacheLock = cacheLock;
        }

        int read(int value) {
            synchronized (cacheLock) {
                return value + 1;
            }
        }
    }

    private void touchIndex() {
        synchronized (index) {
            steps++;
        }
    }

    private void indexThenReader(Reader reader) {
        synchronized (index) {
            steps = reader.read(steps);
        }
    }

    public static void main(String[] args) {
        ReachedOtherwise program = new ReachedOtherwise();
        Cache cache = new Cache();
        Turns.take(() -> cache.load(program), () -> program.indexThenReader(new Reader(cache.lock())));
    }
}
