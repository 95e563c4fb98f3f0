package scenarios.deadlock.wait;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Naps;

/** Waits with a lock for the next turn of a timer's task, which takes the lock: here it had been through with it. */
@Expect(
        locks = {"TimerUnderLock.sessions", "TimerUnderLock.swept"},
        level = "warning")
public final class TimerUnderLock {
    private final Object sessions = new Object();
    private final CountDownLatch swept = new CountDownLatch(1);
    private volatile boolean begun;
    private int open;

    private final class Sweep extends TimerTask {
        @Override
        public void run() {
            synchronized (sessions) {
                open--;
            }
            begun = true;
            swept.countDown();
        }
    }

    private void close() throws InterruptedException {
        while (!begun) Naps.nap();
        synchronized (sessions) {
            swept.await();
            open = 0;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        TimerUnderLock server = new TimerUnderLock();
        Timer timer = new Timer();
        timer.schedule(server.new Sweep(), 1);
        server.close();
        timer.cancel();
    }
}
