package scenarios.clean.wait;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import scenarios.Expect;

/** Waits with a lock for the next turn of a timer's task, which takes the lock when it has said that it has come. */
@Expect
public final class TimerUnderLock {
    private final Object sessions = new Object();
    private final CountDownLatch sweeps = new CountDownLatch(1);
    private int open;

    private final class Sweep extends TimerTask {
        @Override
        public void run() {
            sweeps.countDown();
            synchronized (sessions) {
                open--;
            }
        }
    }

    private void close() throws InterruptedException {
        synchronized (sessions) {
            sweeps.await();
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
