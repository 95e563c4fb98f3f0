package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/**
 * A pool makes writers under its monitor and takes them there, before anybody else can know them; whoever holds a writer
 * asks the pool. The later writers are taken without the pool, so only the first acquisition of each goes the other way.
 */
@Expect(
        locks = {"JustMade", "JustMade$Writer.lock"},
        level = "note")
public final class JustMade {
    private static final int TIMES = 50;

    private int writers;

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
        writer.lock.lock();
        writers++;
        return writer;
    }

    private void write() {
        for (int i = 0; i < TIMES; i++) {
            Writer writer = make();
            writer.lock.unlock();
            writer.flush(this);
        }
    }

    public static void main(String[] args) {
        JustMade pool = new JustMade();
        Turns.take(pool::write, pool::write, pool::write);
    }
}
