package scenarios.clean.wait;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** May wait for room with a lock that whoever makes room needs for the last line alone. */
@Expect
public final class ConditionUnderLock {
    private static final int LINES = 8;

    private final Object log = new Object();
    private final Lock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Deque<Integer> buffer = new ArrayDeque<>();
    private int written;

    private void append() throws InterruptedException {
        for (int i = 0; i < LINES; i++) {
            synchronized (log) {
                lock.lock();
                try {
                    while (buffer.size() > LINES) room.await();
                    buffer.add(i);
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    private void drain() {
        for (int i = 0; i < LINES; i++) {
            lock.lock();
            try {
                buffer.remove();
                room.signalAll();
            } finally {
                lock.unlock();
            }
        }
        synchronized (log) {
            written++;
        }
    }

    public static void main(String[] args) {
        ConditionUnderLock appender = new ConditionUnderLock();
        Turns.take(appender::append, appender::drain);
    }
}
