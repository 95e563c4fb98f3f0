package scenarios.clean.wait;

import java.util.concurrent.CountDownLatch;
import scenarios.Expect;

/** Joins a thread with a lock that this thread never takes. That another one, whom nobody waits for, takes it is nothing. */
@Expect
public final class JoinUnderLock {
    private final Object state = new Object();
    private final Object lines = new Object();
    private final CountDownLatch written = new CountDownLatch(2);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread writer = new Thread(() -> write(lines), "writer");
    private final Thread reader = new Thread(() -> write(state), "reader");
    private int writes;

    private void write(Object lock) {
        synchronized (lock) {
            writes++;
        }
        written.countDown();
        try {
            stop.await();
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
        log.reader.start();
        log.written.await();
        log.close();
    }
}
