package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Three hundred locks of an array between the two that meet in both orders. */
@Expect(locks = {"ManyHeld.outer", "ManyHeld.inner"})
public final class ManyHeld {
    private final Lock outer = new ReentrantLock();
    private final Lock inner = new ReentrantLock();
    private final Lock[] between = new Lock[300];

    private ManyHeld() {
        for (int i = 0; i < between.length; i++) {
            between[i] = new ReentrantLock();
        }
    }

    private void outerFirst() {
        outer.lock();
        for (Lock lock : between) {
            lock.lock();
        }
        inner.lock();
        inner.unlock();
        for (Lock lock : between) {
            lock.unlock();
        }
        outer.unlock();
    }

    private void innerFirst() {
        inner.lock();
        outer.lock();
        outer.unlock();
        inner.unlock();
    }

    public static void main(String[] args) {
        ManyHeld program = new ManyHeld();
        Turns.take(program::outerFirst, program::innerFirst);
    }
}
