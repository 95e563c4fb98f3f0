package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock with synchronized methods: its monitor is another lock than itself, and is only ever taken inside. */
@Expect
public final class OwnMonitor {
    private static final class Gauge extends ReentrantLock {
        private static final long serialVersionUID = 1;
        private int reading;

        synchronized int read() {
            return reading;
        }

        int raise() {
            lock();
            try {
                reading++;
                return read();
            } finally {
                unlock();
            }
        }
    }

    private OwnMonitor() {}

    public static void main(String[] args) {
        Gauge gauge = new Gauge();
        Turns.take(gauge::raise, gauge::read, gauge::raise);
    }
}
