package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.SeenEvent;
import org.jlockdep.runtime.SeenStack;

/**
 * Threads that wait for a lock or an event for long, whether or not that ever ends. Each look asks which of them are in the wait in
 * which the look before saw them, by the JVM's own count of waits; of virtual threads it keeps none. Each lock class is told
 * once, by the thread that has waited longest. On the thread that looks for deadlocks.
 */
final class Stalls {
    private final JvmFacts facts;
    private final long patienceNanos;
    /** What the last look saw. */
    private Map<Thread, Wait> waits = new IdentityHashMap<>();
    /** Lock classes. */
    private final Set<Integer> told = new HashSet<>();

    /** One wait, and when it was seen first. */
    private static final class Wait {
        final Waiter waiter;
        final long since;

        Wait(Waiter waiter, long since) {
            this.waiter = waiter;
            this.since = since;
        }
    }

    Stalls(JvmFacts facts, long patienceNanos) {
        this.facts = facts;
        this.patienceNanos = patienceNanos;
    }

    /**
     * @param waiters all that one look has seen
     * @param now {@code System.nanoTime()}
     */
    List<Stall> among(List<Waiter> waiters, long now) {
        waits = stillThere(waiters, now);
        List<Stall> stalls = new ArrayList<>(0);
        for (Wait wait : waits.values()) {
            if (now - wait.since < patienceNanos || !isLongest(wait)) continue;
            Stall stall = stall(wait, now);
            if (stall != null) stalls.add(stall);
        }
        return stalls;
    }

    private Map<Thread, Wait> stillThere(List<Waiter> waiters, long now) {
        Map<Thread, Wait> still = new IdentityHashMap<>();
        for (Waiter waiter : waiters) {
            if (waiter.lock == null && !concerns(waiter.event, waiter) || waiter.episode == Blockage.UNKNOWN) continue;
            Wait before = waits.get(waiter.thread);
            boolean same = before != null && waiter.isSameWait(before.waiter);
            still.put(waiter.thread, new Wait(waiter, same ? before.since : now));
        }
        return still;
    }

    /** A worker may wait for long until there is something to do, but not with a lock. */
    private static boolean concerns(SeenEvent event, Waiter waiter) {
        if (event == null) return false;
        for (int i = 0; i < waiter.stack().depth(); i++) {
            if (waiter.stack().kind(i) != LockClasses.EVENT && waiter.holds(i) && !waiter.gives(i)) return true;
        }
        return event.happensOnce();
    }

    private boolean isLongest(Wait wait) {
        for (Wait other : waits.values()) if (isForSame(wait, other) && other.since < wait.since) return false;
        return true;
    }

    private static boolean isForSame(Wait wait, Wait other) {
        SeenEvent event = wait.waiter.event;
        if (event != null || other.waiter.event != null) return event != null && event.isSame(other.waiter.event);
        return wait.waiter.wants(other.waiter.model, other.waiter.modelEntry);
    }

    /** Null if its lock class was told before, or if nobody is seen to have the lock. */
    private Stall stall(Wait wait, long now) {
        Waiter waiter = wait.waiter;
        if (waiter.event != null) return stallOfEvent(wait, now);
        SeenStack holder = holder(waiter);
        if (holder == null) return null;
        StackTraceElement[] itsFrames = facts.stack(holder.thread());
        LockEvent waiting = waiter.stack()
                .event(waiter.holds(), waiter.model, waiter.modelEntry, waiter.wants(), facts.stack(waiter.thread));
        if (!told.add(waiting.lockClasses[waiting.lockClasses.length - 1])) return null;
        int entry = entry(holder, waiter);
        boolean[] holds = new boolean[holder.depth()];
        for (int i = 0; i < holds.length; i++) holds[i] = holder.lock(i) != null;
        LockEvent holding = holder.event(holds, holder, entry, holder.isShared(entry) ? HoldBits.SHARED : 0, itsFrames);
        return new Stall(waiting, Optional.of(holding), "", now - wait.since, others(wait));
    }

    /** Whoever is to bring it about may not be known; that is told as well. */
    private Stall stallOfEvent(Wait wait, long now) {
        Waiter waiter = wait.waiter;
        Optional<LockEvent> signalling = Optional.empty();
        for (Thread thread : waiter.event.signallers()) {
            if (thread == waiter.thread || signalling.isPresent()) continue;
            signalling = Optional.of(owing(SeenStack.of(thread), waiter.event, facts.stack(thread)));
        }
        LockEvent waiting = owing(waiter.stack(), waiter.event, waiter.holds(), facts.stack(waiter.thread));
        if (!told.add(waiting.lockClasses[waiting.lockClasses.length - 1])) return null;
        String signaller = signalling.isPresent() ? waiter.event.signaller() : "";
        return new Stall(waiting, signalling, signaller, now - wait.since, others(wait));
    }

    private static LockEvent owing(SeenStack stack, SeenEvent event, StackTraceElement... frames) {
        boolean[] holds = new boolean[stack.depth()];
        for (int i = 0; i < holds.length; i++) holds[i] = stack.lock(i) != null;
        return owing(stack, event, holds, frames);
    }

    private static LockEvent owing(SeenStack stack, SeenEvent event, boolean[] holds, StackTraceElement... frames) {
        SeenStack with = stack.owing(event);
        return stack.event(holds, with, with.depth() - 1, 0, frames);
    }

    private int others(Wait wait) {
        int others = -1;
        for (Wait other : waits.values()) if (isForSame(wait, other)) others++;
        return others;
    }

    /** Whose stack has the lock, and who has it as far as the JVM or the lock says. He may run. */
    private SeenStack holder(final Waiter waiter) {
        final long owner = waiter.ownerId;
        for (SeenStack stack : SeenStack.all(new SeenStack.Choice() {
            @Override
            public boolean includes(Thread thread, boolean mayTimeOut) {
                if (thread == waiter.thread) return false;
                if (waiter.owner != null) return thread == waiter.owner;
                return owner < 0 || facts.id(thread) == owner;
            }
        })) {
            if (entry(stack, waiter) >= 0) return stack;
        }
        return null;
    }

    private int entry(SeenStack stack, Waiter waiter) {
        Wait its = waits.get(stack.thread());
        for (int i = 0; i < stack.depth(); i++) {
            boolean has = waiter.wants(stack, i) && (its == null || its.waiter.holds(i));
            if (has) return i;
        }
        return -1;
    }
}
