package scenarios.clean.identity;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;

/** Locks in local variables, taken by whoever in the order in which they were made. */
@Expect
public final class LocalVariables {
    private LocalVariables() {}

    public static void main(String[] args) throws InterruptedException {
        ReentrantLock left = new ReentrantLock(), right = new ReentrantLock();
        AtomicBoolean turn = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!turn.get()) {
                Naps.nap();
            }
            left.lock();
            right.lock();
            right.unlock();
            left.unlock();
        });
        other.start();
        left.lock();
        right.lock();
        right.unlock();
        left.unlock();
        turn.set(true);
        other.join();
    }
}
