package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Locks that one thread held from before it started another one until it had joined that, or from before it submitted a
 * task until it had the result: whatever is done there is done under them, and yet the other thread does not hold them.
 * They keep out who holds them himself, and what others guard with them; not the thread that has them, nor what else it
 * started meanwhile. Immutable.
 */
public final class Guard {
    private final long holder;
    private final boolean ofTask;
    private final List<Hold> locks;

    /**
     * @param holder number of the thread that held them, within its JVM
     * @param ofTask was it a task that was guarded, and no thread?
     */
    public Guard(long holder, boolean ofTask, List<Hold> locks) {
        this.holder = holder;
        this.ofTask = ofTask;
        this.locks = Collections.unmodifiableList(new ArrayList<>(locks));
    }

    public long holder() {
        return holder;
    }

    public boolean isOfTask() {
        return ofTask;
    }

    public List<Hold> locks() {
        return locks;
    }

    /** In words, what they were held around. */
    String around() {
        return ofTask ? "a task's submission and get" : "a thread's start and join";
    }

    /** One of them that keeps out a thread which holds these. */
    Optional<Hold> against(long thread, List<Hold> held) {
        return thread == holder ? Optional.<Hold>empty() : first(held);
    }

    /** The same for what is guarded itself. */
    Optional<Hold> against(Guard other) {
        return against(other.holder, other.locks);
    }

    private Optional<Hold> first(List<Hold> others) {
        for (Hold mine : locks) {
            for (Hold yours : others) {
                if (ExclusiveHolds.excludeEachOther(mine, yours)) {
                    return Optional.of(mine);
                }
            }
        }
        return Optional.empty();
    }

    /** Does whatever these keep out keep the other ones out, too? */
    boolean isWithin(Guard other) {
        if (holder != other.holder) {
            return false;
        }
        for (Hold mine : locks) {
            if (!other.has(mine)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Hold wanted) {
        for (Hold mine : locks) {
            if (mine.isSameLock(wanted) && mine.mode() == wanted.mode()) {
                return true;
            }
        }
        return false;
    }
}
