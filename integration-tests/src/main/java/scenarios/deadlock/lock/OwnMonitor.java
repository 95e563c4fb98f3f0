package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock with synchronized methods, one of which takes the lock, while whoever has the lock calls another one. */
@Expect(locks = "OwnMonitor$Gauge")
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

        synchronized int lower() {
            lock();
            try {
                return --reading;
            } finally {
                unlock();
            }
        }
    }

    private OwnMonitor() {}

    public static void main(String[] args) {
        Gauge gauge = new Gauge();
        Turns.take(gauge::raise, gauge::lower);
    }
}
