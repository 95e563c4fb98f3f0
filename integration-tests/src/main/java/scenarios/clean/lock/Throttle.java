package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Naps;

/** One thread takes permit by permit, each for a task of another thread that gives it back: nobody holds any. */
@Expect
public final class Throttle {
    private static final int TASKS = 6;

    private final Semaphore running = new Semaphore(2);

    private void task() {
        Naps.nap();
        running.release();
    }

    public static void main(String[] args) throws InterruptedException {
        Throttle program = new Throttle();
        for (int i = 0; i < TASKS; i++) {
            program.running.acquire();
            new Thread(program::task).start();
        }
    }
}
