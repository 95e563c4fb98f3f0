package programs.soak;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A hundred thousand locks of four kinds, taken in the order of their places; now and then there is a new one in a place. */
final class LockPool {
    private static final int SIZE = 100_000;
    private static final int OF_A_KIND = SIZE / 4;
    private static final int MOST_HELD = 4;

    private final AtomicReferenceArray<Object> places = new AtomicReferenceArray<>(SIZE);

    LockPool() {
        for (int i = 0; i < SIZE; i++) places.set(i, made(i));
    }

    private static Object made(int place) {
        switch (place / OF_A_KIND) {
            case 0:
                return new Object();
            case 1:
                return new ReentrantLock();
            case 2:
                return new ReentrantReadWriteLock();
            default:
                return new Account();
        }
    }

    /** One random program: some locks below each other, and one of the hundred thousand is replaced. */
    long take(Random random) {
        int[] chosen = random.ints(1 + random.nextInt(MOST_HELD), 0, SIZE)
                .distinct()
                .sorted()
                .toArray();
        int replaced = random.nextInt(SIZE);
        places.set(replaced, made(replaced));
        return take(chosen, random.nextBoolean());
    }

    private long take(int[] chosen, boolean toWrite) {
        if (chosen.length == 0) return 1;
        Object lock = places.get(chosen[0]);
        int[] others = Arrays.copyOfRange(chosen, 1, chosen.length);
        if (lock instanceof Account) return ((Account) lock).with(() -> take(others, toWrite));
        if (lock instanceof Lock) return takeBelow((Lock) lock, others, toWrite);
        if (lock instanceof ReentrantReadWriteLock) {
            ReentrantReadWriteLock both = (ReentrantReadWriteLock) lock;
            return takeBelow(toWrite ? both.writeLock() : both.readLock(), others, toWrite);
        }
        synchronized (lock) {
            return 1 + take(others, toWrite);
        }
    }

    private long takeBelow(Lock lock, int[] others, boolean toWrite) {
        lock.lock();
        try {
            return 1 + take(others, toWrite);
        } finally {
            lock.unlock();
        }
    }

    /** Is its own lock. */
    private static final class Account {
        private long count;

        synchronized long with(Nested others) {
            count++;
            return 1 + others.taken();
        }
    }

    /** What is done with an account locked. */
    interface Nested {
        long taken();
    }
}
