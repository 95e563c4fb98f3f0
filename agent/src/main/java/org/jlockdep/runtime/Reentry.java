package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A thread's attempt to take a lock that it holds. Whether the lock lets its holder in again only its code knows; if not,
 * the thread waits for itself, and the call never returns. So nothing is told before that has lasted for a while. Each
 * thread that ever tried has one of these: it writes, the analyzer reads.
 */
public final class Reentry {
    /** Code that holds a lock for so long has another fault. */
    static final long PATIENCE_NANOS = 1_000_000_000;

    private static final HeldStacks STACKS = new HeldStacks();

    private final HeldLocks stack;
    private Object lock;
    private int site;
    private int bits;
    /** How many locks the thread held: what it takes within the call lies above. */
    private int depth;

    private ChainNode chain;
    private long since;
    /** Odd while the thread is in the call, or left it by an exception; published last, so the others are as it was set. */
    private volatile int turn;
    /** Analyzer thread only. */
    private int told;

    Reentry(HeldLocks stack) {
        this.stack = stack;
        STACKS.add(stack);
    }

    /** May it be one that its holder waits for? The JDK's own let him in, and a limited wait ends. */
    static boolean mayHang(Object lock, int kind, int bits) {
        boolean takesHolders = lock instanceof ReentrantLock || lock instanceof ReentrantReadWriteLock;
        boolean ofLock = kind == LockClasses.LOCK || kind == LockClasses.READ_WRITE;
        return ofLock && !takesHolders && (bits & HoldBits.TIMED) == 0;
    }

    void begin(Object wanted, int at, int how, int holds, ChainNode ending) {
        lock = wanted;
        site = at;
        bits = how;
        depth = holds;
        chain = ending;
        since = System.nanoTime();
        turn = (turn | 1) + 2;
    }

    /** The call returned with the lock taken once more. */
    void end() {
        if ((turn & 1) != 0) turn++;
    }

    /** Keeps no lock alive for a call that ended with an exception. */
    void forget() {
        end();
        lock = null;
        chain = null;
    }

    /** Those that last for too long, or have ended in a way that does not show here. Analyzer thread only. */
    public static List<Reentry> lasting(long now) {
        List<Reentry> lasting = new ArrayList<>(0);
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            Reentry reentry = stack == null ? null : stack.reentry;
            if (reentry != null && reentry.lasts(now)) lasting.add(reentry);
        }
        return lasting;
    }

    private boolean lasts(long now) {
        int seen = turn;
        return (seen & 1) != 0 && seen != told && now - since >= PATIENCE_NANOS;
    }

    public Thread thread() {
        return stack.owner();
    }

    /**
     * The event of an attempt that hangs, the first time that somebody asks; null if it does not. Analyzer thread only.
     *
     * @param frames where the thread is, looked at since {@link #lasting} found this
     */
    public LockEvent event(StackTraceElement... frames) {
        int seen = turn;
        StackTraceElement[] call = within(Sites.get(site), frames);
        Held[] held = stack.outermost(lock, depth);
        if (call.length == 0 || held.length == 0 || (seen & 1) == 0 || seen == told) return null;
        LockEvent event = new LockEvent(stack, chain, held, wanted(held), null, call);
        if (turn != seen) return null;
        told = seen;
        return event;
    }

    private Held wanted(Held... held) {
        Held wanted = new Held();
        for (Held same : held) {
            if (same.lock == lock && same.kind != LockClasses.MONITOR)
                wanted.set(lock, same.kind, site, same.lockClass, bits);
        }
        return wanted;
    }

    /** From the frame on in which the call was made, or nothing if the thread is not in a call from there. */
    private static StackTraceElement[] within(Site at, StackTraceElement... frames) {
        for (int i = 1; i < frames.length; i++) {
            boolean here = frames[i].getLineNumber() == at.line
                    && frames[i].getClassName().equals(at.className)
                    && frames[i].getMethodName().equals(at.methodName);
            if (here) return Arrays.copyOfRange(frames, i, frames.length);
        }
        return new StackTraceElement[0];
    }

    /** A thread is about to take again what it holds. */
    static void wanted(HeldLocks h, Object lock, int site, int bits, Held same) {
        if (h.reentry == null) h.reentry = new Reentry(h);
        ChainNode below = HeldChains.at(h, h.depth - 1);
        h.reentry.begin(lock, site, bits, h.depth, below.child(HeldChains.key(same.lockClass, bits)));
    }
}
