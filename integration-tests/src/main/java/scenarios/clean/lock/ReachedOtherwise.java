package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Taken through the field and let go through a getter: it is not held any more. */
@Expect
public final class ReachedOtherwise {
    private final Lock index = new ReentrantLock();
    private final Lock lock = new ReentrantLock();

    private Lock lock() {
        return lock;
    }

    private static void release(Lock any) {
        any.unlock();
    }

    private void oneByOne() {
        lock.lock();
        release(lock());
        index.lock();
        release(index);
    }

    private void otherWay() {
        index.lock();
        release(index);
        lock().lock();
        lock.unlock();
    }

    public static void main(String[] args) {
        ReachedOtherwise program = new ReachedOtherwise();
        Turns.take(program::oneByOne, program::otherWay);
    }
}
