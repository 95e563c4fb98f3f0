import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A virtual thread that takes a lock again and again, and sleeps in between. */
final class VirtualLoop {
    private static final ReentrantLock LOCK = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Thread.startVirtualThread(() -> work(running));
        running.await();
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // whoever started us closes it
        }
    }

    private static void work(CountDownLatch running) {
        while (true) {
            LOCK.lock();
            LOCK.unlock();
            running.countDown();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
