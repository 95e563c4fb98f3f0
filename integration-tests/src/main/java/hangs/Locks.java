package hangs;

import java.lang.ref.WeakReference;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Ways to take each kind of lock. */
final class Locks {
    private Locks() {}

    /** A monitor that its methods take. */
    static final class Account {
        synchronized void with(Runnable inner) {
            inner.run();
        }
    }

    static Taking block(Object monitor) {
        return inner -> {
            synchronized (monitor) {
                inner.run();
            }
        };
    }

    static Taking method(Account account) {
        return account::with;
    }

    static Taking lock(Lock lock) {
        return inner -> {
            lock.lock();
            try {
                inner.run();
            } finally {
                lock.unlock();
            }
        };
    }

    /** By a view of which the lock is gone before it is taken: the view has all that the lock is made of. */
    static Taking viewOfGone() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        WeakReference<Object> gone = new WeakReference<>(lock);
        Taking view = lock(lock.writeLock());
        return inner -> {
            while (gone.get() != null) {
                System.gc();
                Thread.sleep(200);
            }
            view.around(inner);
        };
    }

    static Taking interruptibly(Lock lock) {
        return inner -> {
            lock.lockInterruptibly();
            try {
                inner.run();
            } finally {
                lock.unlock();
            }
        };
    }

    static Taking writing(StampedLock lock) {
        return inner -> {
            long stamp = lock.writeLock();
            try {
                inner.run();
            } finally {
                lock.unlockWrite(stamp);
            }
        };
    }

    static Taking reading(StampedLock lock) {
        return inner -> {
            long stamp = lock.readLock();
            try {
                inner.run();
            } finally {
                lock.unlockRead(stamp);
            }
        };
    }

    static Taking permit(Semaphore semaphore) {
        return inner -> {
            semaphore.acquire();
            try {
                inner.run();
            } finally {
                semaphore.release();
            }
        };
    }
}
