package org.jlockdep.bench.micro;

/** Code whose locks cost nothing, or less, once HotSpot has seen through it. */
final class Optimised {
    private static final int TURNS = 100;

    private final Object lock = new Object();
    private int count;

    private static final class Counter {
        private int value;

        synchronized int next() {
            return ++value;
        }
    }

    /** Nobody else can ever know this object: its lock can be left out. */
    int local() {
        Counter counter = new Counter();
        counter.next();
        return counter.next();
    }

    int stringBuffer() {
        return new StringBuffer().append('a').append('b').length();
    }

    int countedLoop() {
        int sum = 0;
        synchronized (lock) {
            for (int i = 0; i < TURNS; i++) sum += i ^ count;
        }
        return sum;
    }

    int lockInLoop() {
        for (int i = 0; i < TURNS; i++) {
            synchronized (lock) {
                count++;
            }
        }
        return count;
    }
}
