package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/**
 * A pool makes writers under its monitor and takes them there, which is harmless; but at last it shows one to others and
 * takes it once more there, and by then another thread may hold it and ask the pool.
 */
@Expect(locks = {"JustMade", "JustMade$Writer.lock"})
public final class JustMade {
    private static final int TIMES = 50;

    private int writers;
    private volatile Writer last;

    private static final class Writer {
        private final ReentrantLock lock = new ReentrantLock();

        void flush(JustMade pool) {
            lock.lock();
            try {
                pool.count();
            } finally {
                lock.unlock();
            }
        }
    }

    private synchronized int count() {
        return writers;
    }

    private synchronized Writer make() {
        Writer writer = new Writer();
        take(writer);
        return writer;
    }

    private synchronized void makeAndShow() {
        last = make();
        take(last);
    }

    private void take(Writer writer) {
        writer.lock.lock();
        writers++;
        writer.lock.unlock();
    }

    private void makeSome() {
        for (int i = 0; i < TIMES; i++) {
            make();
        }
        makeAndShow();
    }

    public static void main(String[] args) {
        JustMade pool = new JustMade();
        Turns.take(pool::makeSome, () -> pool.last.flush(pool));
    }
}
