package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A lock that an exception has let go is not held afterwards, whoever catches it. */
@Expect
public final class ThrownFromBlocks {
    private final Object journal = new Object();
    private int steps;

    private synchronized void fail() {
        throw new IllegalStateException("on purpose");
    }

    private void failUnderJournal() {
        synchronized (journal) {
            throw new IllegalStateException("on purpose");
        }
    }

    private void ownAfterJournal() {
        survive(this::failUnderJournal);
        synchronized (this) {
            steps++;
        }
    }

    private void journalAfterOwn() {
        survive(this::fail);
        synchronized (journal) {
            steps++;
        }
    }

    private void nested() {
        synchronized (journal) {
            survive(this::fail);
            steps++;
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
        Turns.take(program::ownAfterJournal, program::journalAfterOwn, program::nested);
    }
}
