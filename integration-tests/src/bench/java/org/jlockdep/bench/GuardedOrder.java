package org.jlockdep.bench;

/** What {@link GuardedInversion} does, without its cycle. */
final class GuardedOrder {
    private final Object gate = new Object();
    private final Object left = new Object();
    private final Object right = new Object();
    private int count;

    int oneOrderTwice() {
        synchronized (gate) {
            synchronized (left) {
                synchronized (right) {
                    count++;
                }
            }
        }
        synchronized (gate) {
            synchronized (left) {
                synchronized (right) {
                    return ++count;
                }
            }
        }
    }
}
