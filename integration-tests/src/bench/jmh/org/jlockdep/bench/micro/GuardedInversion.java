package org.jlockdep.bench.micro;

/** Both orders of two locks, always under a gate lock: a cycle that is watched for a sighting without the gate. */
final class GuardedInversion {
    private final Object gate = new Object();
    private final Object left = new Object();
    private final Object right = new Object();
    private int count;

    int bothOrders() {
        synchronized (gate) {
            synchronized (left) {
                synchronized (right) {
                    count++;
                }
            }
        }
        synchronized (gate) {
            synchronized (right) {
                synchronized (left) {
                    return ++count;
                }
            }
        }
    }
}
