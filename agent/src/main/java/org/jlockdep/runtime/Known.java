package org.jlockdep.runtime;

/**
 * What one thread found out about the locks it met lately: the lock class of one that only its instance can tell, and its
 * number. By identity hash, with two places for each, so that neither a weak reference nor a name is looked at again.
 * Used by its own thread only.
 */
final class Known {
    private static final int SMALLEST = 1 << 4;
    /** About 100 KB for a thread that meets thousands of locks again and again. */
    private static final int LARGEST = 1 << 12;
    /** With one, two locks that share it would push each other out for ever. */
    private static final int WAYS = 2;

    /** And who asks, see {@link Sites#asking}. */
    private static final int KIND_BITS = LockClasses.KIND_BITS + 1;

    private Object[] locks;
    /** Lock class and kind in one, side by side with the lock; 0 as long as nobody asked. */
    private int[] classes;
    /** Numbers of the objects; 0 as long as nobody asked. */
    private long[] numbers;

    private int pushedOut;
    /** Where the two were that were asked for last: a nested one is asked more than once, and so is the one around it. */
    private int last;

    private int beforeLast;

    Known() {
        clear(SMALLEST);
    }

    /** The lock class of the object as a lock of that kind, or 0 if the thread did not ask lately. */
    int lockClass(Object lock, int kind) {
        int at = find(lock);
        return at >= 0 && (classes[at] & (1 << KIND_BITS) - 1) == kind ? classes[at] >>> KIND_BITS : 0;
    }

    /** The object's number, or 0 if the thread did not ask lately. */
    long number(Object lock) {
        int at = find(lock);
        return at < 0 ? 0 : numbers[at];
    }

    void lockClass(Object lock, int kind, int lockClass) {
        int at = place(lock);
        classes[at] = lockClass << KIND_BITS | kind;
    }

    void number(Object lock, long number) {
        int at = place(lock);
        numbers[at] = number;
    }

    private int find(Object lock) {
        Object[] all = locks;
        if (all[last] == lock) return last;
        if (all[beforeLast] == lock) return beforeLast;
        int at = first(lock, all.length);
        for (int i = at; i < at + WAYS; i++) if (all[i] == lock) return found(i);
        return -1;
    }

    private int found(int at) {
        beforeLast = last;
        last = at;
        return at;
    }

    /** Where it is from now on. */
    private int place(Object lock) {
        int known = find(lock);
        if (known >= 0) return known;
        if (pushedOut > locks.length && locks.length < LARGEST) clear(locks.length * 2);
        int at = first(lock, locks.length);
        if (locks[at] != null) {
            if (locks[at + 1] != null) pushedOut++;
            move(at, at + 1);
        }
        locks[at] = lock;
        classes[at] = 0;
        numbers[at] = 0;
        return at;
    }

    /** The older one makes room. */
    private void move(int from, int to) {
        locks[to] = locks[from];
        classes[to] = classes[from];
        numbers[to] = numbers[from];
    }

    /** All three or none: there may be memory for one and not for the next. */
    private void clear(int size) {
        Object[] noLocks = new Object[size];
        int[] noClasses = new int[size];
        long[] noNumbers = new long[size];
        locks = noLocks;
        classes = noClasses;
        numbers = noNumbers;
        last = 0;
        beforeLast = 0;
        pushedOut = 0;
    }

    private static int first(Object lock, int size) {
        int hash = System.identityHashCode(lock);
        return (hash ^ hash >>> 16) & size - WAYS;
    }
}
