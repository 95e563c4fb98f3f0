package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** A stack overflow under locks reaches the program as it is, and leaves no lock behind: none in the JVM, none in the records. */
@Expect
public final class StackOverflow {
    private final Object[] locks = {new Object(), new Object(), new Object()};
    private int steps;

    private synchronized int descend(int depth) {
        synchronized (locks[depth % locks.length]) {
            return descend(depth + 1) + 1;
        }
    }

    private void overflow() {
        try {
            descend(0);
            throw new AssertionError("no overflow");
        } catch (StackOverflowError expected) {
            steps++;
        }
        checkNothingHeld();
        for (Object lock : locks) {
            synchronized (lock) {
                steps++;
            }
        }
        synchronized (this) {
            steps++;
        }
    }

    private void checkNothingHeld() {
        boolean held = Thread.holdsLock(this);
        for (Object lock : locks) {
            held |= Thread.holdsLock(lock);
        }
        if (held) {
            throw new AssertionError("a lock is still held");
        }
    }

    public static void main(String[] args) {
        StackOverflow program = new StackOverflow();
        Turns.take(program::overflow, program::overflow);
    }
}
