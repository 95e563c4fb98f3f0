package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.runtime.LeftLock;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SeenStack;

/** One lock that threads wait for, with those who hold it and wait themselves. */
final class WantedLock {
    final Waiter first;
    final List<Waiter> waiting = new ArrayList<>(1);
    /** Who holds it, and by which entry of his stack. */
    final List<Waiter> holders = new ArrayList<>(1);

    final List<Integer> entries = new ArrayList<>(1);
    /** The name of a thread that has ended and holds it; empty if there is none. */
    String dead = "";
    /** If there is one, does it only read? */
    private boolean deadShares;
    /** Of a semaphore: how many permits such threads have. */
    private int deadPermits;
    /** How many of the holders wait for ever, as far as is known yet. */
    private int stuck;
    /** And how many permits they have, of so many. */
    private int stuckPermits;

    private final int permits;

    /** Does a writer stand in its queue? Readers keep out a reader only then. */
    final boolean hasQueuedWriter;

    WantedLock(Waiter first, boolean hasQueuedWriter) {
        this.first = first;
        this.hasQueuedWriter = hasQueuedWriter;
        permits = first.kind == LockClasses.SEMAPHORE ? SeenStack.permitsOf(first.lock) : 0;
    }

    boolean isSemaphore() {
        return first.kind == LockClasses.SEMAPHORE;
    }

    void leftBy(String thread) {
        dead = thread;
    }

    void leftBy(LeftLock left) {
        deadShares = left.isShared() && !isSemaphore();
        deadPermits += left.permits();
        dead = left.thread();
    }

    void heldBy(Waiter holder, int entry) {
        holders.add(holder);
        entries.add(entry);
        stuck++;
        stuckPermits += holder.stack().permits(entry);
    }

    void goesOn(Waiter holder) {
        stuck--;
        stuckPermits -= holder.stack().permits(entries.get(holders.indexOf(holder)));
    }

    /**
     * All holders have to let go of a lock; of a semaphore enough permits have to come back, whoever has them; and an event
     * comes about as soon as one does that owes it, unless it takes all of them.
     */
    boolean keepsWaiting(Waiter waiter) {
        if (first.kind == LockClasses.EVENT) return stuck > 0 && (stuck == holders.size() || first.event.needsAll());
        if (isSemaphore())
            return permits > 0
                    && (stuck > 0 || !dead.isEmpty())
                    && permits - stuckPermits - deadPermits < waiter.stack().wantedPermits();
        return stuck > 0 || !dead.isEmpty() && (!deadShares || !waiter.shares || hasWaitingWriter());
    }

    /** Without a limit: a reader behind it waits as long as it does. */
    private boolean hasWaitingWriter() {
        for (Waiter waiter : waiting) if (!waiter.shares) return true;
        return false;
    }
}
