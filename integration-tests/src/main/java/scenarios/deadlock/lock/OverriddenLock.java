package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A subclass of ReentrantLock that counts and calls super: taken once, not twice. */
@Expect(locks = {"OverriddenLock.left", "OverriddenLock.right"})
public final class OverriddenLock {
    private final CountingLock left = new CountingLock();
    private final CountingLock right = new CountingLock();

    static final class CountingLock extends ReentrantLock {
        private static final long serialVersionUID = 1;
        private int taken;

        @Override
        public void lock() {
            super.lock();
            taken++;
        }

        @Override
        public void unlock() {
            taken--;
            super.unlock();
        }

        void locked(Runnable work) {
            lock();
            try {
                work.run();
            } finally {
                unlock();
            }
        }
    }

    public static void main(String[] args) {
        OverriddenLock pair = new OverriddenLock();
        Turns.take(
                () -> pair.left.locked(() -> pair.right.locked(() -> {})),
                () -> pair.right.locked(() -> pair.left.locked(() -> {})));
    }
}
