package scenarios.clean.jdk;

import java.util.concurrent.PriorityBlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** The comparison takes the lock under the queue's, and whoever has it leaves the queue alone. */
@Expect
public final class QueueComparator {
    private final Object lock = new Object();
    private final PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>(2, this::compare);
    private int compared;

    private int compare(Integer one, Integer other) {
        synchronized (lock) {
            compared++;
            return one.compareTo(other);
        }
    }

    private void queueFirst() {
        queue.add(2);
        queue.add(1);
    }

    private void lockBefore() {
        synchronized (lock) {
            compared = 0;
        }
        queue.clear();
    }

    public static void main(String[] args) {
        QueueComparator pair = new QueueComparator();
        Turns.take(pair::queueFirst, pair::lockBefore);
    }
}
