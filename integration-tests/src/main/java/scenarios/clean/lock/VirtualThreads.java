package scenarios.clean.lock;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.VirtualThreadFactory;

/** Many virtual threads that leave their carriers with a lock held: nobody inherits it, so nothing is nested. */
@Expect(since = 21)
public final class VirtualThreads {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static void hold(Lock lock) {
        lock.lock();
        Naps.nap();
        lock.unlock();
    }

    public static void main(String[] args) throws InterruptedException {
        VirtualThreads pair = new VirtualThreads();
        ThreadFactory threads = VirtualThreadFactory.create();
        Thread[] started = new Thread[200];
        for (int i = 0; i < started.length; i++) {
            Lock mine = i % 2 == 0 ? pair.left : pair.right;
            started[i] = threads.newThread(() -> hold(mine));
            started[i].start();
        }
        for (Thread thread : started) {
            thread.join();
        }
    }
}
