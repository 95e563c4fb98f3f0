package scenarios.deadlock.wait;

import scenarios.Expect;
import scenarios.Turns;

/** A guarded block on an object whose own methods lock it as well: the event is another thing than the monitor. */
@Expect(
        locks = {"GuardedByItself.log", "GuardedByItself$Buffer"},
        level = "warning")
public final class GuardedByItself {
    private static final int LINES = 8;

    private final Object log = new Object();
    private final Buffer buffer;
    private int written;

    private static final class Buffer {
        private int lines;

        synchronized boolean isFull() {
            return lines > LINES;
        }

        synchronized void add(int more) {
            lines += more;
        }
    }

    private GuardedByItself(Buffer buffer) {
        this.buffer = buffer;
    }

    private void append() throws InterruptedException {
        for (int i = 0; i < LINES; i++) {
            synchronized (log) {
                synchronized (buffer) {
                    while (buffer.isFull()) buffer.wait();
                    buffer.add(1);
                }
            }
        }
    }

    private void drain() {
        for (int i = 0; i < LINES; i++) {
            synchronized (buffer) {
                buffer.add(-1);
                buffer.notifyAll();
            }
            synchronized (log) {
                written++;
            }
        }
    }

    public static void main(String[] args) {
        GuardedByItself appender = new GuardedByItself(new Buffer());
        Turns.take(appender::append, appender::drain);
    }
}
