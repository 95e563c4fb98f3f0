package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.SeenStack;
import org.jlockdep.runtime.Starvation;

/**
 * The daemon thread that looks for deadlocks which are there. A ring of threads that wait for each other is believed when
 * a second look, a moment later, finds each of them in the same wait: then all of them have waited all the time in between,
 * by the JVM's own count where there is one, and held what they held. A pause of the whole JVM in between changes nothing
 * of that, and so does a lock that many threads queue for. Each ring is told once.
 */
public final class DeadlockWatch extends OwnThread {
    private static final long BETWEEN_MILLIS = 100;
    private static final int LOOKS_AT_STALL = 4;
    /** So many are told at a time: each costs stack traces. */
    private static final int MOST_TOLD = 64;
    /** Who takes permits may leave it to another thread to give them back. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final JvmFacts facts;
    private final long periodMillis;
    private final long stallMillis;
    private final Stalls stalls;
    private final Listener listener;
    private final BlockingQueue<CountDownLatch> questions = new LinkedBlockingQueue<>();
    /** What was told, by threads and locks. */
    private final Set<String> told = new HashSet<>();
    /** Rings of what anybody might give, and since when they are known. */
    private Map<Ring, Long> patient = new IdentityHashMap<>();

    /** Who is told of each deadlock, on the thread that looked. */
    public interface Listener {
        void found(Deadlock deadlock);

        /** And of each lock class that somebody waits for very long. */
        void stalled(Stall stall);
    }

    /**
     * @param periodMillis from one look for deadlocks to the next; 0 if there is to be none but on demand
     * @param stallMillis how long a thread may wait for a lock before that is told; 0 for ever
     */
    public DeadlockWatch(JvmFacts facts, long periodMillis, long stallMillis, Listener listener) {
        super("jlockdep-deadlocks");
        this.facts = facts;
        this.periodMillis = periodMillis;
        this.stallMillis = stallMillis;
        this.stalls = new Stalls(facts, TimeUnit.MILLISECONDS.toNanos(stallMillis));
        this.listener = listener;
    }

    @Override
    protected void work() throws InterruptedException {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(periodMillis);
        while (!Health.isOff()) {
            CountDownLatch asked = next(pauseMillis());
            try {
                boolean isDue = periodMillis != 0 && System.nanoTime() - due >= 0;
                if (isDue) due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(periodMillis);
                if (!Starvation.isOn()) look(isDue || asked != null);
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable t) {
                Health.analysisFailed(t);
            } finally {
                if (asked != null) asked.countDown();
            }
        }
    }

    /** A wait is seen four times before it is told, at least. */
    private long pauseMillis() {
        if (stallMillis == 0) return periodMillis;
        long often = Math.max(1, stallMillis / LOOKS_AT_STALL);
        return periodMillis == 0 ? often : Math.min(often, periodMillis);
    }

    /** Sleeps until the next look is due. Returns who waits for it, or null. */
    private CountDownLatch next(long millis) throws InterruptedException {
        return millis == 0 ? questions.take() : questions.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Has this thread look now, and waits until it has, or for so long. Any other thread. */
    public void lookNow(long deadlineMillis) {
        try {
            ask(deadlineMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same when the program ends. */
    public void lookAtLast(long deadlineMillis) throws InterruptedException {
        ask(deadlineMillis);
    }

    private void ask(long deadlineMillis) throws InterruptedException {
        if (!isAlive() || !SeenStack.exist()) return;
        CountDownLatch looked = new CountDownLatch(1);
        questions.add(looked);
        looked.await(deadlineMillis, TimeUnit.MILLISECONDS);
    }

    private void look(boolean forDeadlocks) throws InterruptedException {
        if (!SeenStack.exist()) return;
        Look look = Look.atAll(facts);
        if (stallMillis != 0) {
            for (Stall stall : stalls.among(look.waiters(), System.nanoTime())) listener.stalled(stall);
        }
        if (forDeadlocks) lookForDeadlocks(look);
    }

    private void lookForDeadlocks(Look look) throws InterruptedException {
        WaitGraph graph = new WaitGraph(facts, look);
        List<Ring> rings = graph.rings();
        if (rings.isEmpty()) patient.clear();
        else lookAgain(look, graph, rings);
    }

    private void lookAgain(Look first, WaitGraph before, List<Ring> seen) throws InterruptedException {
        Thread.sleep(BETWEEN_MILLIS);
        Look second = first.again(before.stuck());
        WaitGraph graph = new WaitGraph(facts, second);
        List<Ring> rings = untold(stillThere(seen, graph.rings()));
        if (rings.isEmpty()) return;
        List<Deadlock> deadlocks = new ArrayList<>();
        for (Ring ring : rings) deadlocks.add(deadlock(ring, graph));
        // And once more, now that it is known where they are.
        List<Ring> last = new WaitGraph(facts, second.again(graph.stuck())).rings();
        for (int i = 0; i < rings.size(); i++) {
            boolean confirmed = isAmong(rings.get(i), last);
            if (confirmed && told.add(key(rings.get(i)))) listener.found(deadlocks.get(i));
        }
    }

    private static List<Ring> stillThere(List<Ring> before, List<Ring> now) {
        List<Ring> still = new ArrayList<>();
        for (Ring ring : now) if (isAmong(ring, before)) still.add(ring);
        return still;
    }

    private static boolean isAmong(Ring ring, List<Ring> others) {
        for (Ring other : others) if (ring.isStill(other)) return true;
        return false;
    }

    /** Those that it is time to tell. */
    private List<Ring> untold(List<Ring> rings) {
        Map<Ring, Long> kept = new IdentityHashMap<>();
        List<Ring> untold = new ArrayList<>();
        for (Ring ring : rings) {
            if (told.contains(key(ring)) || untold.size() == MOST_TOLD) continue;
            if (!ring.needsPatience() || hasLasted(ring, kept)) untold.add(ring);
        }
        patient = kept;
        return untold;
    }

    private boolean hasLasted(Ring ring, Map<Ring, Long> kept) {
        long now = System.nanoTime();
        long since = now;
        for (Map.Entry<Ring, Long> before : patient.entrySet()) {
            if (ring.isStill(before.getKey())) since = before.getValue();
        }
        kept.put(ring, since);
        return now - since >= PATIENCE_NANOS;
    }

    private Deadlock deadlock(Ring ring, WaitGraph graph) {
        List<StackTraceElement[]> stacks = new ArrayList<>();
        for (Waiter waiter : ring.waiters) stacks.add(facts.stack(waiter.thread));
        return new Deadlock(ring, stacks, graph.behind(ring));
    }

    /** The same for the same threads at the same locks: none of them ever ends. All workers of a pool are at one thing. */
    private String key(Ring ring) {
        Waiter first = ring.waiters.get(0);
        if (ring.waiters.size() == 1 && first.event != null) return "at " + first.model.number(first.modelEntry);
        List<String> waits = new ArrayList<>();
        for (Waiter waiter : ring.waiters) {
            waits.add(facts.id(waiter.thread) + " at " + waiter.model.number(waiter.modelEntry));
        }
        Collections.sort(waits);
        return waits.toString();
    }
}
