package org.jlockdep.runtime;

import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * The bounded ring between the application's threads and the one analyzer thread.
 *
 * <p>Assumptions: any thread offers; exactly one thread, given to {@link #consumer}, polls and sleeps. Guarantees: an
 * accepted event is polled exactly once; a refused one changed nothing, and its chain stays unseen and comes again.
 * Progress: offering is lock-free and never waits for the consumer. The atomic flavour of the queue is used because
 * the other one needs {@code sun.misc.Unsafe}, which prints a warning on JDK 24 and later.
 */
public final class EventRing {
    static final int CAPACITY = 4096;

    /** The rest is for chains never seen: more threads in a seen one, and pairs of instances, are by far more, and mean less. */
    private static final int FOR_MORE = CAPACITY / 4 * 3;

    /** Several times what the queue itself needs in the interpreter. */
    private static final int FRAMES = 64;

    /** So many microseconds for a producer that has claimed a slot to fill it. */
    private static final int LOOKS = 100;
    /** Between looks at a slot that stays empty: its thread was stopped in between, and nobody may fill it any more. */
    private static final long HOLE_NANOS = 1_000_000;

    private static final MpscAtomicArrayQueue<LockEvent> QUEUE = used(new MpscAtomicArrayQueue<Object>(CAPACITY));
    private static volatile Thread consumer;
    private static volatile boolean asleep;
    /** Has it been full of what chains have more to tell, and not nearly empty since? Benign race: a few more, or fewer, are put off. */
    private static volatile boolean crowded;

    private EventRing() {}

    /**
     * The first use of a {@code VarHandle} makes objects. A heap that is full at that moment would leave a slot claimed
     * and never filled, and nothing that comes after it would be seen.
     */
    @SuppressWarnings("unchecked")
    private static MpscAtomicArrayQueue<LockEvent> used(MpscAtomicArrayQueue<?> queue) {
        MpscAtomicArrayQueue<Object> any = (MpscAtomicArrayQueue<Object>) queue;
        any.offer(any);
        any.relaxedPoll();
        return (MpscAtomicArrayQueue<LockEvent>) queue;
    }

    /** Names the thread that polls and that {@link #wake} wakes. */
    public static void consumer(Thread analyzer) {
        consumer = analyzer;
    }

    /** @return false when the ring is full: the caller leaves the chain unseen */
    @Counted(Counted.RING)
    static boolean offer(LockEvent event) {
        reach(FRAMES);
        if (!QUEUE.offer(event)) {
            Health.DEFERRED.incrementAndGet();
            return false;
        }
        Health.PUBLISHED.incrementAndGet();
        wake();
        return true;
    }

    /**
     * Would an event be refused, as things stand? Then nothing need be looked up for it, no number of a lock and no stack;
     * it counts as refused.
     */
    static boolean refuses() {
        if (QUEUE.size() < CAPACITY) return false;
        Health.DEFERRED.incrementAndGet();
        return true;
    }

    /**
     * Does what a seen chain has more to tell, another thread or a pair of instances, have to wait, as things stand? Then it
     * need not even be looked up. More of it can come than the consumer is able to look at: so what is left is taken off
     * before it is asked again, and threads that have nothing else to tell pass by meanwhile. It counts as refused.
     */
    static boolean isCrowded() {
        if (!crowded) {
            if (QUEUE.size() < FOR_MORE) return false;
            crowded = true;
        }
        wake(); // it may have fallen asleep between these two looks
        Health.DEFERRED.incrementAndGet();
        return true;
    }

    /**
     * Is there stack enough? The queue claims a slot first and fills it then: a thread whose stack overflows in between,
     * and it is the application that decides how much is left, would leave a hole before which the consumer waits for
     * ever. So it has to overflow here.
     */
    private static int reach(int frames) {
        return frames == 0 ? 0 : reach(frames - 1) + 1;
    }

    /** The next event, or null when there is none, or it is still being put there. Consumer only. */
    public static LockEvent poll() {
        LockEvent event = QUEUE.relaxedPoll();
        for (int i = 0; event == null && i < LOOKS && !QUEUE.isEmpty(); i++) {
            LockSupport.parkNanos(1000);
            event = QUEUE.relaxedPoll();
        }
        if (crowded && QUEUE.size() <= CAPACITY - FOR_MORE) crowded = false;
        return event;
    }

    /** How many events wait, roughly. */
    public static int size() {
        return QUEUE.size();
    }

    /** Wakes the consumer if it sleeps: no system call otherwise. */
    public static void wake() {
        if (asleep) {
            asleep = false;
            LockSupport.unpark(consumer);
        }
    }

    /**
     * Sleeps until somebody wakes. May return early. Consumer only.
     *
     * @param nanos but not longer than that
     */
    public static void sleep(long nanos) {
        asleep = true;
        LockSupport.parkNanos(QUEUE.isEmpty() ? nanos : Math.min(nanos, HOLE_NANOS));
        asleep = false;
    }
}
