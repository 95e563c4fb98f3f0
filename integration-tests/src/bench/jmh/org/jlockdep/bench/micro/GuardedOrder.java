package org.jlockdep.bench.micro;

/** What {@link GuardedInversion} does, with other locks the second time and hence without its cycle. */
final class GuardedOrder {
    private final Object gate = new Object();
    private final Object left = new Object();
    private final Object right = new Object();
    private final Object otherRight = new Object();
    private final Object otherLeft = new Object();
    private int count;

    int twoOrders() {
        synchronized (gate) {
            synchronized (left) {
                synchronized (right) {
                    count++;
                }
            }
        }
        synchronized (gate) {
            synchronized (otherRight) {
                synchronized (otherLeft) {
                    return ++count;
                }
            }
        }
    }
}
