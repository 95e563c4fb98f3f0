package iommufd;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;

/** A read/write lock that lets in one reader at a time. */
final class ExclusiveRwsem extends ReentrantLock implements ReadWriteLock {
    private static final long serialVersionUID = 1L;

    @Override
    public Lock readLock() {
        return this;
    }

    @Override
    public Lock writeLock() {
        return this;
    }
}
