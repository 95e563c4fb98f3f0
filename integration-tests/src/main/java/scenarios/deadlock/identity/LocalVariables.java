package scenarios.deadlock.identity;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;

/** Locks in local variables: taken by the method that made them, and by a lambda to which they are captured arguments. */
@Expect(locks = {"LocalVariables.main():left", "LocalVariables.main():right"})
public final class LocalVariables {
    private LocalVariables() {}

    public static void main(String[] args) throws InterruptedException {
        ReentrantLock left = new ReentrantLock(), right = new ReentrantLock();
        AtomicBoolean turn = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!turn.get()) {
                Naps.nap();
            }
            right.lock();
            left.lock();
            left.unlock();
            right.unlock();
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
