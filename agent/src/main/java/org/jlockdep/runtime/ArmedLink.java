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
    /** Who is to come into the wait of another thread cannot come before that waits. */
    private static final int DELAY_UNTIL_WAIT = 400;

    private final int nearKind;
    private final String nearName;
    private final boolean nearShared;
    private final String[] nearMethods;
    private final int wantedKind;
    private final String wantedName;
    private final boolean wantedShared;
    private final boolean takesBack;

    /** Numbers of the lock classes, 0 as long as none was seen. Benign race: who sees 0 steers a moment later. */
    private int near;

    private int wanted;
    /** Has a thread been seen that does it? Benign race. */
    private boolean reached;
    /** And does it hold the wanted lock by the time that it tells? Benign race. */
    private boolean tellsBefore;
    /** Does a thread wait for a signal that will take the wanted lock back? Stays true. Benign race. */
    private volatile boolean waits;

    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger delays = new AtomicInteger();

    /**
     * @param nearKind one of {@link LockClasses}' kinds
     * @param nearMethods class and method in which the near lock is taken, with a dot in between, as far as they were seen
     * @param takesBack is the lock wanted by a wait that is over?
     */
    public ArmedLink(
            int nearKind,
            String nearName,
            boolean nearShared,
            String[] nearMethods,
            int wantedKind,
            String wantedName,
            boolean wantedShared,
            boolean takesBack) {
        this.nearKind = nearKind;
        this.nearName = nearName;
        this.nearShared = nearShared;
        this.nearMethods = nearMethods;
        this.wantedKind = wantedKind;
        this.wantedName = wantedName;
        this.wantedShared = wantedShared;
        this.takesBack = takesBack;
    }

    /** A lock class got its number. */
    void named(String name, int kind, int number) {
        if (kind == nearKind && name.equals(nearName)) near = number;
        if (kind == wantedKind && name.equals(wantedName)) wanted = number;
    }

    /** A hold that keeps out as many as that of the finding did, or more. */
    boolean isNear(int lockClass, boolean shared) {
        return lockClass != 0 && lockClass == near && (nearShared || !shared);
    }

    boolean isWanted(int lockClass, boolean shared) {
        return lockClass != 0 && lockClass == wanted && (wantedShared || !shared);
    }

    boolean isOneEnd(int lockClass) {
        return lockClass != 0 && (lockClass == near || lockClass == wanted);
    }

    boolean isWantedClass(int lockClass) {
        return lockClass != 0 && lockClass == wanted;
    }

    /** Is it where the finding saw the near lock being taken? The lock class may not be known yet. */
    boolean isNearAt(Site site, int kind) {
        if (kind != nearKind) return false;
        for (String method : nearMethods) if (isIn(method, site)) return true;
        return false;
    }

    private static boolean isIn(String method, Site site) {
        int dot = method.length() - site.methodName.length() - 1;
        return dot == site.className.length()
                && method.charAt(dot) == '.'
                && method.startsWith(site.className)
                && method.endsWith(site.methodName);
    }

    boolean isOfInitialiser() {
        return nearKind == LockClasses.CLASS_INIT;
    }

    boolean takesBack() {
        return takesBack;
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
        int n = delays.getAndIncrement();
        if (n >= MOST_DELAYS) {
            delays.set(MOST_DELAYS);
            return 0;
        }
        return untilWait ? DELAY_UNTIL_WAIT : DELAY * (1 + (n & 1));
    }

    int pausesTaken() {
        return Math.min(PAUSES.length, pauses.get());
    }
}
