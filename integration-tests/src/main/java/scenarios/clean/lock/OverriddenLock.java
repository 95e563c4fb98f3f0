package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A subclass of ReentrantLock that counts and calls super: after its unlock it is not held any more. */
@Expect
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
    }

    private void oneByOne(CountingLock first, CountingLock second) {
        first.lock();
        first.unlock();
        second.lock();
        second.unlock();
    }

    public static void main(String[] args) {
        OverriddenLock pair = new OverriddenLock();
        Turns.take(() -> pair.oneByOne(pair.left, pair.right), () -> pair.oneByOne(pair.right, pair.left));
    }
}
