package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One link of the ring that a steered run is to close: a thread holds a lock of the near class and wants one of the wanted
 * class. Made before anything is watched, then asked by the application's threads, off the known path.
 */
public final class ArmedLink {
    /** In milliseconds, one pause after the other: who was waited for in vain so often comes late, or never. */
    private static final int[] PAUSES = {400, 400, 400, 400, 200, 200, 100, 100, 50, 50, 25, 25};

    private static final int MOST_DELAYS = 6;
    private static final int DELAY = 30;
    /** Who is to come into the wait of another thread cannot come before that waits, which may have been stopped itself. */
    private static final int[] DELAYS_UNTIL_WAIT = {1200, 600, 300, 300};

    private final ArmedEnd near;
    private final ArmedEnd wanted;
    private final Way way;

    /** Has a thread been seen that does it? Benign race. */
    private boolean reached;
    /** And does it hold the wanted lock by the time that it tells? Benign race. */
    private boolean tellsBefore;
    /** Does a thread wait for a signal that will take the wanted lock back? Stays true. Benign race. */
    private volatile boolean waits;
    /** What its threads are at that take the wanted lock unseen, once one was seen. Benign race. */
    private SignalKind late;
    /** Who waits for the wanted event, or did last. */
    private volatile HeldLocks waiter;

    /** Whose workers wait for each other, once that was seen. Benign race. */
    private Object pool;

    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger delays = new AtomicInteger();

    /** How the one comes to want the other. */
    public enum Way {
        /** By asking for it, holding the near lock. */
        ASKS,
        /** By a wait that is over, which had given it up. */
        TAKES_BACK,
        /** The near end is an event that this very thread is to bring about. */
        OWES,
        /** The same, but who is to bring it about was learnt from those who did, and is to be learnt again. */
        OWES_AS_LEARNT,
        /** Both ends are the workers of a pool: one of them waits for another one. */
        WORKS
    }

    public ArmedLink(ArmedEnd near, ArmedEnd wanted, Way way) {
        this.near = near;
        this.wanted = wanted;
        this.way = way;
    }

    /** A lock class got its number. */
    void named(String name, int kind, int number) {
        near.named(name, kind, number);
        wanted.named(name, kind, number);
    }

    boolean isNear(int lockClass, boolean shared) {
        return near.isOf(lockClass, shared);
    }

    boolean isWanted(int lockClass, boolean shared) {
        return wanted.isOf(lockClass, shared);
    }

    boolean isOneEnd(int lockClass) {
        return near.isOf(lockClass) || wanted.isOf(lockClass);
    }

    boolean isWantedClass(int lockClass) {
        return wanted.isOf(lockClass);
    }

    boolean isNearAt(Site site, int kind) {
        return near.isAt(site, kind);
    }

    /** The same for what is wanted by who owes an event. */
    boolean isOwedAt(Site site, int kind) {
        return near.isEvent() && wanted.isAt(site, kind);
    }

    /** What that thread is at takes the wanted lock by a synchronized method: it is to be met before that. */
    void comesLate(SignalKind kind) {
        late = kind;
    }

    /** May it be what is to be met when it begins, since nothing is seen of it before it has the lock? */
    boolean mayComeLate(SignalKind kind) {
        return near.isEvent() && !isOfPool() && !tellsBefore && (late == null || late == kind) && !isStillToLearn();
    }

    /** Is it too early to make somebody wait for the event? Nobody could tell that it is for ever. */
    boolean isStillToLearn() {
        return way == Way.OWES_AS_LEARNT && Signals.kinds(near.number()).length == 0;
    }

    boolean isOfPool() {
        return way == Way.WORKS;
    }

    /** A worker of that pool was seen waiting for another one. */
    void isOf(Object seen) {
        reached(true);
        pool = seen;
    }

    /** May a worker that is there be on its way to wait for another one? */
    boolean leadsToWait(Object itsPool, StackTraceElement... frames) {
        return isOfPool() && (itsPool == pool || wanted.isIn(frames));
    }

    boolean isOfInitialiser() {
        return near.isInitialiser();
    }

    boolean beginsUnseen(String className) {
        return near.isUnseenInitialisationOf(className);
    }

    boolean takesBack() {
        return way == Way.TAKES_BACK;
    }

    /** Is it, by its code, the thread that is to wait, and not one of those that the other link is of? */
    boolean isWaiterFor(ArmedLink other, Site at) {
        return takesBack() && wanted.isIn(at) && !other.near.isOnlyWhere(wanted);
    }

    void reached(boolean before) {
        reached = true;
        if (before) tellsBefore = true;
    }

    boolean isReached() {
        return reached;
    }

    void waits() {
        reached = true;
        waits = true;
    }

    boolean isWaiting() {
        return waits;
    }

    void waits(HeldLocks thread) {
        waiter = thread;
    }

    /**
     * Does somebody hold that lock, and wait for the event or has done so? Another thread asks: it may be over by now.
     *
     * @param lock or null for whichever it is
     */
    boolean isWaitingWith(Object lock) {
        HeldLocks thread = waiter;
        return thread != null && (lock == null ? thread.depth() != 0 : thread.seemsToHold(lock));
    }

    /** May a thread still be stopped for its sake? */
    boolean isLeft() {
        return pauses.get() < PAUSES.length;
    }

    /** @return for how many milliseconds a thread may be stopped, once; 0 if not at all */
    int nextPause() {
        int n = pauses.getAndIncrement();
        if (n < PAUSES.length) return PAUSES[n];
        pauses.set(PAUSES.length);
        return 0;
    }

    /**
     * The same before the near lock is taken, in a thread that gives no other chance: it wants the other lock by calling a
     * synchronized method. In turns of one and two, so that two threads do not go on at the same time.
     *
     * @param untilWait is it to come into the wait of another thread?
     */
    int nextDelay(boolean untilWait) {
        if (tellsBefore && !untilWait) return 0;
        int most = untilWait ? DELAYS_UNTIL_WAIT.length : MOST_DELAYS;
        int n = delays.getAndIncrement();
        if (n >= most) {
            delays.set(most);
            return 0;
        }
        return untilWait ? DELAYS_UNTIL_WAIT[n] : DELAY * (1 + (n & 1));
    }

    int pausesTaken() {
        return Math.min(PAUSES.length, pauses.get());
    }
}
