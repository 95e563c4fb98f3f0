package scenarios.deadlock.jdk;

import java.util.concurrent.PriorityBlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** The queue compares under its lock, and the comparison takes the lock under which somebody else fills the queue. */
@Expect(locks = {"QueueComparator.lock", "java.util.concurrent.PriorityBlockingQueue.lock"})
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

    private void lockFirst() {
        synchronized (lock) {
            queue.clear();
        }
    }

    public static void main(String[] args) {
        QueueComparator pair = new QueueComparator();
        Turns.take(pair::queueFirst, pair::lockFirst);
    }
}
