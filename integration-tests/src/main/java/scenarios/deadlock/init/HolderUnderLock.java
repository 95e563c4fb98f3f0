package scenarios.deadlock.init;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lazy holder whose value needs the lock under which somebody asks for it. */
@Expect(
        locks = {"HolderUnderLock.Holder.<clinit>", "HolderUnderLock.lock"},
        level = "warning")
public final class HolderUnderLock {
    private static final ReentrantLock lock = new ReentrantLock();
    private static int made;

    static int make() {
        lock.lock();
        try {
            return ++made;
        } finally {
            lock.unlock();
        }
    }

    static final class Holder {
        static final int VALUE = make();

        static int value() {
            return VALUE;
        }
    }

    private static void ask() {
        lock.lock();
        try {
            Holder.value();
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        Turns.take(HolderUnderLock::ask, Holder::value);
    }
}
