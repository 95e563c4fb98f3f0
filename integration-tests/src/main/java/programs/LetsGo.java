package programs;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Makes objects, takes those that are locks, one in the other, lets go of all, and collects garbage until they are gone or
 * for a second and a half, as tests of libraries do that are to keep nothing.
 */
public final class LetsGo {
    private static final int COLLECTIONS = 50;
    private static final int BETWEEN_MILLIS = 30;

    private final List<WeakReference<Object>> made = new ArrayList<>();
    private int steps;

    private LetsGo() {}

    private <T> T remember(T object) {
        made.add(new WeakReference<>(object));
        return object;
    }

    private void make() {
        remember(new Object());
        Object outer = remember(new Object());
        Object inner = remember(new Object());
        Lock lock = remember(new ReentrantLock());
        ReentrantReadWriteLock readWrite = remember(new ReentrantReadWriteLock());
        synchronized (outer) {
            lock.lock();
            readWrite.readLock().lock();
            synchronized (inner) {
                steps++;
            }
            readWrite.readLock().unlock();
            lock.unlock();
        }
    }

    private int left() {
        int left = 0;
        for (WeakReference<Object> object : made) if (object.get() != null) left++;
        return left;
    }

    private boolean collect() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS && left() != 0; i++) {
            System.gc();
            Thread.sleep(BETWEEN_MILLIS);
        }
        return left() == 0;
    }

    public static void main(String[] args) throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            LetsGo program = new LetsGo();
            program.make();
            System.out.println(program.collect() ? "all gone" : program.left() + " left");
        }
    }
}
