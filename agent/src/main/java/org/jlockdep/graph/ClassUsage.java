package org.jlockdep.graph;

/** How the locks of one class have been used so far. Shared by the class's node and the nodes of its instances. */
final class ClassUsage {
    private static final int EXCLUSIVE = 1;
    private static final int SHARED = 2;
    private static final int TRIED = 4;
    private static final int WAITED = 8;
    private static final int WRITER = 16;

    private final LockClass lockClass;
    private int seen;

    ClassUsage(LockClass lockClass) {
        this.lockClass = lockClass;
    }

    LockClass lockClass() {
        return lockClass;
    }

    /** Returns true if this was the first writer that may have to queue, so that reads can block from now on. */
    boolean note(Hold hold) {
        if (hold.isDeclared()) {
            return false;
        }
        seen |= hold.isExclusive() ? EXCLUSIVE : SHARED;
        if (hold.attempt() == Attempt.TRY) {
            seen |= TRIED;
        } else if (hold.attempt() == Attempt.RELOCK) {
            seen |= WAITED;
        }
        return hold.isExclusive() && queues(hold) && noteWriter();
    }

    /** Everything that was seen so far; grows only. */
    int seen() {
        return seen;
    }

    private boolean writerSeen() {
        return (seen & WRITER) != 0;
    }

    /** Returns true if this was the first. */
    boolean noteWriter() {
        boolean first = !writerSeen();
        seen |= lockClass.kind() == LockKind.SEMAPHORE ? WRITER : EXCLUSIVE | WRITER;
        return first;
    }

    /**
     * A reader stands behind a writer in the queue; whoever only tries, or only waits for others to leave, is not in it,
     * and a MAP has no queue.
     */
    private static boolean queues(Hold hold) {
        boolean waits = hold.attempt() != Attempt.TRY && hold.attempt() != Attempt.SYNC;
        return waits && hold.lockClass().kind() != LockKind.MAP;
    }

    /**
     * Can a shared holder make a shared acquisition wait? With a writer in the queue, yes. A semaphore's taker waits for
     * permits, whoever has them.
     */
    boolean readsBlock() {
        return writerSeen() || lockClass.kind() == LockKind.SEMAPHORE;
    }

    /** Of a semaphore, whose takers are no writers: were there ever threads enough to use up its permits? */
    boolean isCrowded() {
        return writerSeen();
    }

    String flags() {
        return "" + flag(EXCLUSIVE, 'x') + flag(SHARED, 's') + flag(TRIED, 't') + flag(WAITED, 'w');
    }

    private char flag(int bit, char letter) {
        return (seen & bit) == 0 ? '.' : letter;
    }
}
