package scenarios.misuse;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** A semaphore that guards something lets two in from now on: its only permit was given back twice. */
@Expect(locks = "PermitReleasedTwice.guard", misuse = Expect.BAD_BALANCE, level = "warning")
public final class PermitReleasedTwice {
    private final Semaphore guard = new Semaphore(1);
    private int steps;

    private void use() throws InterruptedException {
        guard.acquire();
        try {
            steps++;
        } finally {
            guard.release();
        }
    }

    /** As when the acquisition stands within the block that releases, and is interrupted. */
    private void releaseAgain() throws InterruptedException {
        use();
        guard.release();
    }

    public static void main(String[] args) {
        PermitReleasedTwice program = new PermitReleasedTwice();
        Turns.take(program::use, program::releaseAgain);
    }
}
