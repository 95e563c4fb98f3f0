package scenarios.clean.misuse;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** Semaphores that no single thread balances: a signal with a head start, and a limit that somebody else raises. */
@Expect
public final class PermitsFromOutside {
    private final Semaphore signal = new Semaphore(1);
    private final Semaphore limit = new Semaphore(2);
    private int steps;

    private void consume() {
        signal.acquireUninterruptibly();
        steps++;
    }

    private void produce() {
        signal.release(2);
    }

    private void work() {
        limit.acquireUninterruptibly();
        steps++;
        limit.release();
    }

    private void raise() {
        limit.release(3);
    }

    public static void main(String[] args) {
        PermitsFromOutside program = new PermitsFromOutside();
        Turns.take(
                program::produce,
                program::consume,
                program::produce,
                program::consume,
                program::work,
                program::raise,
                program::work);
    }
}
