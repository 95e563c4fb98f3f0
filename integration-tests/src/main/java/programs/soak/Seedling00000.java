package programs.soak;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The pattern from which {@link SeedlingLoader} makes others that have another number. */
public final class Seedling00000 extends Seedling {
    private final Object monitor = new Object();
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantReadWriteLock guard = new ReentrantReadWriteLock();
    private int taken;

    @Override
    protected void lockBelowMonitor() {
        synchronized (monitor) {
            lock.lock();
            try {
                taken++;
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    protected void guardBelowLock() {
        lock.lock();
        try {
            guard.writeLock().lock();
            try {
                taken++;
            } finally {
                guard.writeLock().unlock();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void monitorBelowLock() {
        lock.lock();
        try {
            synchronized (monitor) {
                taken++;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void monitorBelowGuard() {
        guard.writeLock().lock();
        try {
            synchronized (monitor) {
                taken++;
            }
        } finally {
            guard.writeLock().unlock();
        }
    }
}
