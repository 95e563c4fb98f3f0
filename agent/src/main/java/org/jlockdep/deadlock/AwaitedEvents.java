package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jlockdep.runtime.SeenEvent;
import org.jlockdep.runtime.SeenStack;
import org.jlockdep.runtime.TypeNames;

/**
 * Threads that wait for what is no lock. As with a lock, somebody has it for whom they wait: whoever is to bring it about,
 * and if it is known of several, all of them. A task knows who runs it, a thread ends itself; of others the hooks have told.
 * One of them that goes on, or is not known, and nobody is said to wait for ever; but who waits for the end of a pool waits
 * as long as any of its tasks.
 */
final class AwaitedEvents {
    /** Each costs a stack trace. */
    private static final int MOST = 256;

    private final JvmFacts facts;
    private final Look look;
    private int left = MOST;

    AwaitedEvents(JvmFacts facts, Look look) {
        this.facts = facts;
        this.look = look;
    }

    /** Who is found to owe something may wait himself, without a lock, so that nobody has looked at him yet. */
    void find() {
        List<Waiter> waiters = look.waiters();
        for (int i = 0; i < waiters.size(); i++) {
            Waiter waiter = waiters.get(i);
            if (waiter.lock == null && !waiter.atMonitor && isToBeAsked(waiter) && left-- > 0) find(waiter);
        }
    }

    /** A wait with a limit is the same one if the JVM says so: who asks again and again begins a new one each time. */
    private static boolean isToBeAsked(Waiter waiter) {
        return !waiter.timed || waiter.episode != Blockage.UNKNOWN;
    }

    private void find(Waiter waiter) {
        StackTraceElement[] frames = facts.stack(waiter.thread);
        if (frames.length == 0) return;
        Object object = event(waiter, frames);
        if (object == null) return;
        SeenEvent event = SeenEvent.of(object, facts.runners(object), use(frames));
        waiter.event = event;
        List<Waiter> signallers = waiting(event);
        if (signallers.isEmpty()) return;
        int entry = -1;
        for (Waiter signaller : signallers) entry = signaller.owes(event);
        SeenStack last = signallers.get(signallers.size() - 1).stack();
        waiter.waitsFor(last, entry);
        waiter.canComeFromOthers = event.canComeFromOthers();
    }

    /** Null if nobody can tell. */
    private Object event(Waiter waiter, StackTraceElement... frames) {
        if (waiter.limited) return waiter.stack().awaited(frames);
        Object blocker = LockSupport.getBlocker(waiter.thread);
        // Who waits for a CompletableFuture parks on what is to wake it up, a task of the JDK's own.
        boolean own = blocker instanceof CompletableFuture.AsynchronousCompletionTask;
        if (blocker instanceof FutureTask || blocker instanceof ForkJoinTask && !own) return blocker;
        Object told = waiter.stack().awaited(frames);
        return told == null ? joined(waiter, frames) : told;
    }

    /** It waits on the other one's monitor (that is how the JDK joins). */
    private Thread joined(Waiter waiter, StackTraceElement... frames) {
        boolean joins = false;
        for (StackTraceElement frame : frames) {
            joins |= frame.getClassName().equals("java.lang.Thread")
                    && frame.getMethodName().equals("join");
        }
        if (!joins || waiter.blockage == null) return null;
        for (Thread thread : facts.threads()) if (waiter.blockage.isAt(thread)) return thread;
        return null;
    }

    /** The code that waits, be it by way of the JDK. */
    private static StackTraceElement use(StackTraceElement... frames) {
        for (StackTraceElement frame : frames) if (!TypeNames.isOfJdk(frame.getClassName())) return frame;
        return frames[0];
    }

    /** All that are to bring it about, or none if one goes on, unless all are needed. */
    private List<Waiter> waiting(SeenEvent event) {
        List<Waiter> waiting = new ArrayList<>();
        for (Thread thread : event.signallers()) {
            Waiter known = look.of(thread);
            Waiter waiter = known == null ? look.addLate(thread) : known;
            if (waiter != null) waiting.add(waiter);
            else if (!event.needsAll()) return new ArrayList<>(0);
        }
        return waiting;
    }
}
