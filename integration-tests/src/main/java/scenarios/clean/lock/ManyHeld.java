package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Three hundred locks taken in one order and let go in the same, not the reverse order. */
@Expect
public final class ManyHeld {
    private final Lock[] locks = new Lock[300];

    private ManyHeld() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    private void all() {
        for (Lock lock : locks) {
            lock.lock();
        }
        for (Lock lock : locks) {
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        ManyHeld program = new ManyHeld();
        Turns.take(program::all, program::all);
    }
}
