package programs.soak;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/** What is deployed: a class with locks of its own, and one below it. */
public final class Application implements Callable<Integer> {
    private static final Object REGISTRY = new Object();

    private final Service service;

    public Application(int number) {
        service = new Service(number);
    }

    @Override
    public Integer call() {
        synchronized (REGISTRY) {
            return service.number();
        }
    }

    /** Guarded by a lock. */
    public static final class Service {
        private final ReentrantLock lock = new ReentrantLock();
        private final int number;

        Service(int number) {
            this.number = number;
        }

        int number() {
            lock.lock();
            try {
                return number;
            } finally {
                lock.unlock();
            }
        }
    }
}
