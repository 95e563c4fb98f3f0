package org.jlockdep.runtime;

/**
 * Moves on whenever something changes that threads may have come to rely on: the analyzer wants to hear of a chain again,
 * a hold was ended by another thread, a lock was given a name, the hooks are off, or a few seconds have passed. A thread
 * compares this with what it saw last, one load and one compare for all of them, and looks closer when it differs.
 *
 * <p>Any thread may call anything. Benign races: a thread sees it a little later, and of two that move it at once one may
 * move it for both.
 */
final class Epoch {
    private static int now = 1;

    private Epoch() {}

    /** Never negative. */
    static int now() {
        return now;
    }

    static void next() {
        now = now + 1 & Integer.MAX_VALUE;
    }
}
