package programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Main waits until the input ends, in methods that have to do with locks, none of which takes one itself. */
public final class LocksOfOthers {
    private LocksOfOthers() {}

    public static void main(String[] args) throws Exception {
        Lock lock = new ReentrantLock();
        Runnable taking = lock::lock;
        taking.run();
        LocksOfOthers.class.getDeclaredMethod("release", Lock.class).invoke(null, lock);
    }

    static void release(Lock lock) throws InterruptedException {
        lock.unlock();
        await(new EndOfInput());
    }

    private static void await(EndOfInput end) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        await(never);
        System.out.println("ready");
        while (!end.isReached()) never.await(1, TimeUnit.MILLISECONDS);
    }

    /** Another method of that name, which does. */
    private static void await(CountDownLatch latch) {
        synchronized (latch) {
            latch.notifyAll();
        }
    }
}
