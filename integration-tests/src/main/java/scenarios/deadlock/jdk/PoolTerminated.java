package scenarios.deadlock.jdk;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Turns;

/** A pool tells that it has ended under its main lock, and takes the lock under which somebody else asks it for its size. */
@Expect(locks = {"PoolTerminated.lock", "PoolTerminated$Pool.mainLock"})
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

    private void lockFirst() {
        synchronized (lock) {
            size = pool.getPoolSize();
        }
    }

    public static void main(String[] args) {
        PoolTerminated pair = new PoolTerminated();
        Turns.take(pair::lockFirst, pair.pool::shutdown);
    }
}
