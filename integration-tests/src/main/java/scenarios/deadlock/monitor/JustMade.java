package scenarios.deadlock.monitor;

import scenarios.Expect;

/** The pool shows a writer before it uses it: somebody else uses it first, though its maker never did before. */
@Expect(locks = {"JustMade", "JustMade$Writer"})
public final class JustMade {
    private volatile Writer shown;
    private volatile boolean flushed;
    private int writers;

    private static final class Writer {
        private final JustMade pool;

        Writer(JustMade pool) {
            this.pool = pool;
        }

        synchronized void name() {
            pool.flushed = true;
        }

        synchronized int flush() {
            return pool.count();
        }
    }

    private synchronized int count() {
        return writers;
    }

    /** That the other thread is done with the writer before it is taken here is luck. */
    private synchronized void make() {
        Writer writer = new Writer(this);
        shown = writer;
        while (!flushed) Thread.yield();
        writer.name();
        writers++;
    }

    private void use() {
        while (shown == null) Thread.yield();
        shown.name();
    }

    public static void main(String[] args) throws InterruptedException {
        JustMade pool = new JustMade();
        Thread user = new Thread(pool::use);
        Thread flusher = new Thread(() -> {
            while (!pool.flushed || pool.count() == 0) Thread.yield();
            pool.shown.flush();
        });
        Thread maker = new Thread(pool::make);
        user.start();
        flusher.start();
        maker.start();
        user.join();
        flusher.join();
        maker.join();
    }
}
