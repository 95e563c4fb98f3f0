package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jlockdep.runtime.LockClasses;

/** Threads that wait each for the next one, and the last for the first; or one that waits for a thread that has ended. */
final class Ring {
    final List<Waiter> waiters;
    /** The name of the thread; empty in a ring. */
    final String dead;

    Ring(List<Waiter> waiters, String dead) {
        this.waiters = Collections.unmodifiableList(new ArrayList<>(waiters));
        this.dead = dead;
    }

    Waiter after(int index) {
        return waiters.get((index + 1) % waiters.size());
    }

    /** Permits and signals may come from anybody, and stamps of threads that have ended: so that more time has to show that nobody gives them. */
    boolean needsPatience() {
        for (Waiter waiter : waiters) {
            boolean stamp = waiter.kind == LockClasses.STAMPED && !dead.isEmpty();
            if (stamp || waiter.kind == LockClasses.SEMAPHORE || waiter.canComeFromOthers) return true;
        }
        return false;
    }

    /** Will one of them go on after a while? */
    boolean timesOut() {
        for (Waiter waiter : waiters) if (waiter.timed) return true;
        return false;
    }

    /** Is it the same ring of the same threads, none of which has moved since? Wherever it begins. */
    boolean isStill(Ring before) {
        if (waiters.size() != before.waiters.size() || !dead.equals(before.dead)) return false;
        for (Waiter waiter : waiters) {
            Waiter same = null;
            for (Waiter other : before.waiters) if (other.thread == waiter.thread) same = other;
            if (same == null || !waiter.isStill(same)) return false;
        }
        return true;
    }
}
