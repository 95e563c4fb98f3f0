package org.jlockdep.runtime;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that a steered run has stopped, with what it holds and is about to want. Others read it; only its own thread
 * waits in it. This is the one place where a hook blocks, on purpose and for a limited time: it parks, as every lock of
 * {@code java.util.concurrent} does, so that neither an interrupt nor a monitor of the program is touched, and a permit
 * that it uses up is one that correct code does not count on (see {@link LockSupport#park()}).
 */
public final class Pause {
    private static final long SLICE_NANOS = 4_000_000;
    /** Parking that ends at once so often: the thread is interrupted, and is not to spin. */
    private static final int MOST_AT_ONCE = 8;

    private final Thread thread;
    /** A bit for each link whose near lock the thread holds. */
    private final int roles;

    private final Object[] locks;
    private final int[] kinds;
    private final boolean[] shared;
    private final boolean[] ofRing;
    /** Null if it is not known yet. */
    private final Object wanted;

    private final int wantedKind;
    private final boolean wantedShared;
    /** If it wants more of what it shares with others: how much it has of how much, and wants. */
    private int has;

    private int wants;
    private int all;
    private volatile boolean over;

    /** Who is waited for, while there is no use in going on before it is there: that one, or any other thread. Mostly null. */
    private ArmedLink until;

    private ArmedLink[] links;
    private int link;

    private Pause(HeldLocks h, int roles, Object wanted, int wantedKind, boolean wantedShared) {
        this.thread = h.owner();
        this.roles = roles;
        this.locks = new Object[h.depth];
        this.kinds = new int[h.depth];
        this.shared = new boolean[h.depth];
        this.ofRing = new boolean[h.depth];
        for (int i = 0; i < h.depth; i++) {
            locks[i] = h.held[i].lock;
            kinds[i] = h.held[i].kind;
            shared[i] = h.held[i].isShared();
            ofRing[i] = Steering.isOfRing(h.held[i].lockClass);
        }
        this.wanted = wanted;
        this.wantedKind = wantedKind;
        this.wantedShared = wantedShared;
    }

    /** It has what it is to hold, and wants that. */
    static Pause before(HeldLocks h, int roles, Object wanted, int kind, boolean shared) {
        Pause pause = new Pause(h, roles, wanted, kind, shared);
        if (kind == LockClasses.SEMAPHORE) {
            pause.shares(HeldPermits.count(h, wanted), Math.max(1, h.wantedPermits), Semaphores.permits(wanted));
        }
        return pause;
    }

    /** It is one of a pool's workers, and may be about to wait for another one. */
    static Pause ofWorker(HeldLocks h, int roles, Object pool) {
        Pause pause = new Pause(h, roles, pool, LockClasses.EVENT, true);
        pause.shares(1, 1, h.work.workers);
        return pause;
    }

    private void shares(int had, int more, int inAll) {
        has = had;
        wants = more;
        all = inAll;
    }

    /** Does it want more of what it has a part of, which is enough for others besides? */
    boolean wantsMore() {
        return has != 0;
    }

    boolean wantsMoreOf(Pause other) {
        return wantsMore() && wanted == other.wanted && wantedKind == other.wantedKind;
    }

    /** How much there is, without what this thread has. */
    int besides() {
        return all - has;
    }

    int has() {
        return has;
    }

    int wants() {
        return wants;
    }

    /** It has what it is to hold; what it wants is not known before it is taken. */
    static Pause within(HeldLocks h, int roles) {
        return new Pause(h, roles, null, 0, false);
    }

    /** Will this thread wait for that one, once both go on? */
    boolean leadsTo(Pause other, int links) {
        if (thread == other.thread) return false;
        return wanted == null ? (next(links) & other.roles) != 0 : other.keepsOut(wanted, wantedKind, wantedShared);
    }

    /** The links behind those whose near lock it holds. */
    private int next(int links) {
        return (roles << 1 | roles >>> links - 1) & (1 << links) - 1;
    }

    private boolean keepsOut(Object lock, int kind, boolean share) {
        for (int i = 0; i < locks.length; i++) {
            if (locks[i] == lock && kinds[i] == kind && !(share && shared[i])) return true;
        }
        return false;
    }

    public Thread thread() {
        return thread;
    }

    /** How many locks it holds. */
    public int depth() {
        return locks.length;
    }

    /** One of these, if it has nothing to do with the ring: whoever waits for it may be the one to be met. Else null. */
    public Object beside(int index) {
        return ofRing[index] ? null : locks[index];
    }

    public boolean isMonitor(int index) {
        return kinds[index] == LockClasses.MONITOR;
    }

    /** Any thread: let it go on. */
    public void end() {
        over = true;
    }

    public boolean isOver() {
        return over;
    }

    /** Ends when somebody waits with the wanted lock, as that link has it. */
    void endsWith(ArmedLink link) {
        until = link;
    }

    /** Ends when another thread is where it is waited for, be it not at that link. */
    void endsWithAnother(ArmedLink[] all, int link) {
        links = all;
        this.link = link;
    }

    private boolean isMet() {
        if (until != null) return until.isWaitingWith(wanted);
        return links != null && Pauses.isAnother(thread, link, links);
    }

    /** Its own thread, while busy. @return whether it was ended before the time was over */
    boolean await(int millis) {
        long begin = System.nanoTime();
        long end = begin + millis * 1_000_000L;
        int atOnce = 0;
        for (long now = begin; now - end < 0 && !over && atOnce < MOST_AT_ONCE; ) {
            if (isMet()) return true;
            LockSupport.parkNanos(Math.min(SLICE_NANOS, end - now));
            long then = System.nanoTime();
            atOnce = then - now < SLICE_NANOS / 8 ? atOnce + 1 : 0;
            now = then;
        }
        return over;
    }
}
