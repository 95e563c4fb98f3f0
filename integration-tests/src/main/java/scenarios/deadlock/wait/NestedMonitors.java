package scenarios.deadlock.wait;

import scenarios.Expect;

/** Nested monitor lockout: waits with a lock kept that all need, before they notify. Here each had been through with it. */
@Expect(
        locks = {"NestedMonitors.log", "NestedMonitors.buffer"},
        level = "warning")
public final class NestedMonitors {
    private static final int LINES = 3;

    private final Object log = new Object();
    private final Object buffer = new Object();
    private volatile boolean logged;
    private volatile boolean waiting;
    private int lines;

    private void drain() {
        synchronized (log) {
            lines++;
        }
        logged = true;
        while (!waiting) Thread.yield();
        synchronized (buffer) {
            buffer.notifyAll();
        }
    }

    private void append() throws InterruptedException {
        while (!logged) Thread.yield();
        synchronized (log) {
            synchronized (buffer) {
                waiting = true;
                buffer.wait();
            }
        }
        logged = false;
        waiting = false;
    }

    public static void main(String[] args) throws InterruptedException {
        NestedMonitors appender = new NestedMonitors();
        for (int i = 0; i < LINES; i++) {
            Thread drain = new Thread(appender::drain, "drain");
            drain.start();
            appender.append();
            drain.join();
        }
    }
}
