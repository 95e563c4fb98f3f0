package scenarios.deadlock.wait;

import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Joins a thread with a lock that this thread takes before it ends. Here it had been through with it. */
@Expect(locks = {"JoinUnderLock.state", "JoinUnderLock.writer"})
public final class JoinUnderLock {
    private final Object state = new Object();
    private volatile boolean written;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread writer = new Thread(this::write, "writer");
    private final Thread user = Thread.currentThread();
    private int writes;

    private void write() {
        synchronized (state) {
            writes++;
        }
        written = true;
        try {
            stop.await();
            Sleepers.await(user);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() throws InterruptedException {
        synchronized (state) {
            stop.countDown();
            writer.join();
            writes = 0;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        JoinUnderLock log = new JoinUnderLock();
        log.writer.start();
        while (!log.written) Naps.nap();
        log.close();
    }
}
