package org.jlockdep.bench;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks as most classes have them: private, final, and never handed out. */
final class Locks {
    private final ReentrantLock first = new ReentrantLock();
    private final ReentrantLock second = new ReentrantLock();
    private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
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

    int read() {
        readWrite.readLock().lock();
        try {
            return count;
        } finally {
            readWrite.readLock().unlock();
        }
    }
}
