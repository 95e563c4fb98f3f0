package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks as most classes have them: private, final, and never handed out. */
final class Locks {
    private final ReentrantLock first = new ReentrantLock();
    private final ReentrantLock second = new ReentrantLock();
    private final Lock anyKind = new ReentrantLock();
    private final Object monitor = new Object();
    private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
    private final Lock view = new ReentrantReadWriteLock().readLock();
    private int count;

    int one() {
        first.lock();
        try {
            return ++count;
        } finally {
            first.unlock();
        }
    }

    int two() {
        first.lock();
        try {
            second.lock();
            try {
                return ++count;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    int byInterface() {
        anyKind.lock();
        try {
            return ++count;
        } finally {
            anyKind.unlock();
        }
    }

    int tried() {
        if (!first.tryLock()) return 0;
        try {
            return ++count;
        } finally {
            first.unlock();
        }
    }

    int triedForAWhile() throws InterruptedException {
        if (!first.tryLock(1, TimeUnit.SECONDS)) return 0;
        try {
            return ++count;
        } finally {
            first.unlock();
        }
    }

    int interruptibly() throws InterruptedException {
        first.lockInterruptibly();
        try {
            return ++count;
        } finally {
            first.unlock();
        }
    }

    int threeTimes() {
        first.lock();
        try {
            return twice();
        } finally {
            first.unlock();
        }
    }

    private int twice() {
        first.lock();
        try {
            return one();
        } finally {
            first.unlock();
        }
    }

    int underMonitor() {
        synchronized (monitor) {
            return one();
        }
    }

    int read() {
        readWrite.readLock().lock();
        try {
            return count;
        } finally {
            readWrite.readLock().unlock();
        }
    }

    int readByView() {
        view.lock();
        try {
            return count;
        } finally {
            view.unlock();
        }
    }
}
