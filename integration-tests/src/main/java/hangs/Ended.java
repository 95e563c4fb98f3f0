package hangs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A thread ends with a lock that others want: whoever could release it is gone. */
final class Ended {
    private Ended() {}

    static void lock(Crew crew) {
        ReentrantLock left = new ReentrantLock();
        Thread holder = crew.start(left::lock);
        crew.start(after(holder, Locks.lock(left)));
    }

    static void reader(Crew crew) {
        ReentrantReadWriteLock left = new ReentrantReadWriteLock();
        Thread holder = crew.start(() -> left.readLock().lock());
        crew.start(after(holder, Locks.lock(left.writeLock())));
    }

    static void writer(Crew crew) {
        StampedLock left = new StampedLock();
        Thread holder = crew.start(left::writeLock);
        crew.start(after(holder, Locks.reading(left)));
    }

    static void stampedReader(Crew crew) {
        StampedLock left = new StampedLock();
        Thread holder = crew.start(left::readLock);
        crew.start(after(holder, Locks.writing(left)));
    }

    /** Who has given back what he took before shows that it is used as a lock. */
    static void permit(Crew crew) {
        Semaphore left = new Semaphore(1);
        Thread holder = crew.start(() -> {
            Crew.taking(Locks.permit(left), () -> {}).run();
            left.acquireUninterruptibly();
        });
        crew.start(after(holder, Locks.permit(left)));
    }

    private static Runnable after(Thread holder, Taking lock) {
        return () -> {
            while (holder.isAlive()) Thread.yield();
            Crew.taking(lock, () -> System.err.println("no deadlock")).run();
        };
    }
}
