package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Blocks and methods that are left by an exception count like all others. */
@Expect(locks = {"ThrownFromBlocks.journal", "ThrownFromBlocks"})
public final class ThrownFromBlocks {
    private final Object journal = new Object();

    private synchronized void fail() {
        throw new IllegalStateException("on purpose");
    }

    private synchronized void writeThenFail() {
        synchronized (journal) {
            throw new IllegalStateException("on purpose");
        }
    }

    private void journalFirst() {
        synchronized (journal) {
            fail();
        }
    }

    private static void survive(Runnable work) {
        try {
            work.run();
            throw new AssertionError("no exception");
        } catch (IllegalStateException expected) {
            if (!"on purpose".equals(expected.getMessage())) {
                throw expected;
            }
        }
    }

    public static void main(String[] args) {
        ThrownFromBlocks program = new ThrownFromBlocks();
        Turns.take(() -> survive(program::writeThenFail), () -> survive(program::journalFirst));
    }
}
