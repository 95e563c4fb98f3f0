package programs.jdk;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Both kinds of timers, and futures that follow on each other. */
final class Timers {
    private static final int TICKS = 3;

    private Timers() {}

    static Object run() throws Exception {
        CountDownLatch ticks = new CountDownLatch(2 * TICKS);
        Timer timer = new Timer(true);
        timer.schedule(task(ticks), 1, 1);
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
        executor.scheduleAtFixedRate(ticks::countDown, 1, 1, TimeUnit.MILLISECONDS);
        ticks.await();
        timer.cancel();
        executor.shutdownNow();
        return CompletableFuture.supplyAsync(() -> 20)
                .thenCombineAsync(CompletableFuture.supplyAsync(() -> 22), Integer::sum)
                .get();
    }

    private static TimerTask task(CountDownLatch ticks) {
        return new TimerTask() {
            @Override
            public void run() {
                ticks.countDown();
            }
        };
    }
}
