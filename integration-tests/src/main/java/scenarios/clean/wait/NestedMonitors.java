package scenarios.clean.wait;

import scenarios.Expect;

/** Waits with a lock kept that some need before they notify: another one notifies without. */
@Expect
public final class NestedMonitors {
    private static final int LINES = 4;

    private final Object log = new Object();
    private final Object buffer = new Object();
    private volatile boolean logged;
    private volatile boolean waiting;
    private int lines;

    private void drain(boolean logs) {
        if (logs) {
            synchronized (log) {
                lines++;
            }
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
            boolean logs = i % 2 == 0;
            Thread drain = new Thread(() -> appender.drain(logs), "drain");
            drain.start();
            appender.append();
            drain.join();
        }
    }
}
