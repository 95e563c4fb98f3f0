package scenarios.deadlock.wait;

import java.util.ArrayDeque;
import java.util.Deque;
import scenarios.Expect;
import scenarios.Turns;

/** May wait for room with a lock that whoever makes room needs each time: nobody waited, since there was always some. */
@Expect(
        locks = {"GuardedUnderLock.log", "GuardedUnderLock.buffer"},
        level = "warning")
public final class GuardedUnderLock {
    private static final int LINES = 8;

    private final Object log = new Object();
    private final Deque<Integer> buffer = new ArrayDeque<>();
    private int written;

    private void append() throws InterruptedException {
        for (int i = 0; i < LINES; i++) {
            synchronized (log) {
                synchronized (buffer) {
                    while (buffer.size() > LINES) buffer.wait();
                    buffer.add(i);
                }
            }
        }
    }

    private void drain() {
        for (int i = 0; i < LINES; i++) {
            synchronized (buffer) {
                buffer.remove();
                buffer.notifyAll();
            }
            synchronized (log) {
                written++;
            }
        }
    }

    public static void main(String[] args) {
        GuardedUnderLock appender = new GuardedUnderLock();
        Turns.take(appender::append, appender::drain);
    }
}
