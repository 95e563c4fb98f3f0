package hangs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import scenarios.OwnMutex;

/**
 * Threads end with a permit and a stamp that others give back so many milliseconds later, and with a read lock that only
 * readers want; and two cross with locks of the program's own, one of which a third releases. Nobody waits for ever.
 */
public final class HandedOn {
    private HandedOn() {}

    public static void main(String[] args) throws InterruptedException {
        long millis = Long.parseLong(args[0]);
        Semaphore permit = new Semaphore(1);
        StampedLock stamped = new StampedLock();
        ReentrantReadWriteLock read = new ReentrantReadWriteLock();
        long[] stamp = new long[1];
        end(() -> {
            permit.acquireUninterruptibly();
            stamp[0] = stamped.writeLock();
            read.readLock().lock();
        });
        OwnMutex one = new OwnMutex();
        OwnMutex other = new OwnMutex();
        Meeting bothHold = new Meeting(2);
        Thread[] waiting = {
            start(crossing(one, bothHold, other)),
            start(crossing(other, bothHold, one)),
            start(() -> {
                permit.acquireUninterruptibly();
                permit.release();
            }),
            start(() -> stamped.unlockWrite(stamped.writeLock())),
            start(() -> {
                read.readLock().lock();
                read.readLock().unlock();
            })
        };
        Thread.sleep(millis / 10);
        stamped.unlockWrite(stamp[0]);
        one.unlock();
        Thread.sleep(millis);
        permit.release();
        for (Thread thread : waiting) thread.join();
        System.out.println("all went on");
    }

    /** Who has been robbed of the first one gives back the other one alone. */
    private static Runnable crossing(OwnMutex first, Meeting bothHold, OwnMutex second) {
        return () -> {
            first.lock();
            bothHold.attend();
            second.lock();
            second.unlock();
            first.unlock();
        };
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void end(Runnable work) throws InterruptedException {
        start(work).join();
    }
}
