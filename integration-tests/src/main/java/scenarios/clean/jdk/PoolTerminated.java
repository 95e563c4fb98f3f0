package scenarios.clean.jdk;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Turns;

/** A pool tells that it has ended under its main lock, and takes a lock under which nobody asks it. */
@Expect
public final class PoolTerminated {
    private final Object lock = new Object();
    private final Pool pool = new Pool();
    private int size;

    private final class Pool extends ThreadPoolExecutor {
        Pool() {
            super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        @Override
        protected void terminated() {
            synchronized (lock) {
                size = 0;
            }
        }
    }

    private void lockBefore() {
        synchronized (lock) {
            size = 0;
        }
        pool.getPoolSize();
    }

    public static void main(String[] args) {
        PoolTerminated pair = new PoolTerminated();
        Turns.take(pair::lockBefore, pair.pool::shutdown);
    }
}
