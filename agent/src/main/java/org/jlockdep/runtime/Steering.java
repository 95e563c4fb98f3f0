package org.jlockdep.runtime;

import java.util.List;

/**
 * Steers a second run of a program towards a deadlock that a first one let us predict: threads that are on their way into
 * the ring are stopped for a moment at its links, so that they meet. Off in every other run: then nothing here is called
 * but {@link #isOn}, off the known path.
 *
 * <p>Called by {@link HeldLocks} on the application's threads. Acquisitions of the ring's chains stay unsettled as long as
 * a link has pauses left, so they come by; all others keep their known path. There are three places to stop a thread:
 * before a wanted lock, with the near lock held; right after a near lock was got, where what follows can not be seen before
 * it is taken, as with synchronized methods; and, for a moment, before the near lock.
 *
 * <p>A thread that was stopped goes on after a limited time whatever happens. Whether it then hangs is seen by who looks
 * for deadlocks that are there, and by nobody here.
 */
public final class Steering {
    private static final int NOT_STOPPED = HoldBits.TRY | HoldBits.TIMED | HoldBits.RELOCK | HoldBits.SYNC;
    /** A bit for each. */
    public static final int MOST_LINKS = 16;

    private static final ArmedLink[] NONE = {};

    /** Set before anything is watched, and never again. */
    private static ArmedLink[] links = NONE;

    private static boolean takesBack;

    private Steering() {}

    static boolean isOn() {
        return links.length != 0;
    }

    /** Before any class is transformed. @param ring its links in order, at least two and at most {@link #MOST_LINKS} */
    public static void arm(ArmedLink... ring) {
        for (ArmedLink link : ring) takesBack |= link.takesBack();
        links = ring;
    }

    /** For tests. */
    static void disarm() {
        links = NONE;
        takesBack = false;
    }

    /** The first sight of a lock class. */
    static void named(String name, int kind, int number) {
        for (ArmedLink link : links) link.named(name, kind, number);
    }

    /**
     * A lock is wanted, or was got by a try: stops the thread if it is of the ring.
     *
     * @param lockClass or 0 if nobody asked yet
     * @param waits may the thread have to wait for it?
     * @return whether the next acquisition like this one is to come by again
     */
    static boolean concerns(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits, boolean waits) {
        int wanting = wanting(h, lockClass, bits);
        int near = near(site, kind);
        if ((wanting | near) == 0) return false;
        if (waits && (bits & NOT_STOPPED) == 0) stop(h, lock, kind, bits, wanting, near);
        return isLeft(wanting | near);
    }

    private static void stop(HeldLocks h, Object lock, int kind, int bits, int wanting, int near) {
        boolean got = kind == LockClasses.MONITOR && Thread.holdsLock(lock);
        for (int i = 0; i < links.length; i++) if ((wanting & 1 << i) != 0) links[i].reached(!got);
        if (got || Stoppable.is(h) != Stoppable.YES) return;
        if (wanting != 0) pause(h, Pause.before(h, wanting, lock, kind, (bits & HoldBits.SHARED) != 0), wanting);
        else if (kind == LockClasses.MONITOR || takesBack) delay(h, near);
    }

    /** A near lock may have been got just now: the last chance to stop the thread where it does not hold both. */
    static void got(HeldLocks h, int kind, int site) {
        int near = near(site, kind);
        if (near == 0) return;
        int stops = Stoppable.is(h);
        for (int i = 0; i < links.length; i++) {
            boolean may = stops == Stoppable.YES || stops == Stoppable.IN_INITIALISER && links[i].isOfInitialiser();
            if (!may || holdsWanted(h, links[i])) near &= ~(1 << i);
        }
        if (near != 0) pause(h, Pause.within(h, near), near);
    }

    /** Something of the ring is wanted that tells of itself by other means. */
    static void reached(HeldLocks h, int lockClass, int bits) {
        int wanting = wanting(h, lockClass, bits);
        for (int i = 0; i < links.length; i++) if ((wanting & 1 << i) != 0) links[i].reached(false);
    }

    /** About to give a lock up in a wait, with others held. */
    static void waits(HeldLocks h, int lockClass, int bits) {
        int wanting = wanting(h, lockClass, bits);
        for (int i = 0; i < links.length; i++) {
            if ((wanting & 1 << i) != 0 && links[i].takesBack()) links[i].waits();
        }
    }

    /** The links that this thread would make by getting that lock. */
    private static int wanting(HeldLocks h, int lockClass, int bits) {
        int found = 0;
        boolean shares = (bits & HoldBits.SHARED) != 0;
        for (int i = 0; i < links.length; i++) {
            if (links[i].isWanted(lockClass, shares) && holdsNear(h, links[i])) found |= 1 << i;
        }
        return found;
    }

    private static boolean holdsNear(HeldLocks h, ArmedLink link) {
        for (int i = 0; i < h.depth; i++) {
            if (link.isNear(h.classOf(h.held[i]), h.held[i].isShared())) return true;
        }
        return false;
    }

    private static boolean holdsWanted(HeldLocks h, ArmedLink link) {
        for (int i = 0; i < h.depth; i++) {
            boolean isNear = link.isNear(h.held[i].lockClass, h.held[i].isShared());
            if (!isNear && link.isWantedClass(h.held[i].lockClass)) return true;
        }
        return false;
    }

    private static int near(int site, int kind) {
        Site at = Sites.get(site);
        int found = 0;
        if (at == null) return found;
        for (int i = 0; i < links.length; i++) if (links[i].isNearAt(at, kind)) found |= 1 << i;
        return found;
    }

    private static boolean isLeft(int roles) {
        for (int i = 0; i < links.length; i++) if ((roles & 1 << i) != 0 && links[i].isLeft()) return true;
        return false;
    }

    private static void pause(HeldLocks h, Pause pause, int roles) {
        int millis = 0;
        for (int i = 0; i < links.length && millis == 0; i++) {
            if ((roles & 1 << i) != 0) millis = links[i].nextPause();
        }
        int place = millis == 0 ? -1 : Pauses.add(pause);
        if (place < 0) return;
        boolean before = h.busy(true);
        try {
            Pauses.closeBy(pause, links.length);
            pause.await(millis);
        } finally {
            Pauses.remove(place);
            h.busy(before);
        }
    }

    private static void delay(HeldLocks h, int roles) {
        int link = Integer.numberOfTrailingZeros(roles);
        if (link >= links.length || takesBack && links[link].takesBack()) return;
        int millis = links[link].nextDelay(takesBack);
        if (millis == 0) return;
        boolean before = h.busy(true);
        try {
            Pause.within(h, 0).await(millis, links, link);
        } finally {
            h.busy(before);
        }
    }

    /** Is it the lock class of a link? Also if it is not known: nothing is to be concluded from that. */
    static boolean isOfRing(int lockClass) {
        for (ArmedLink link : links) if (link.isOneEnd(lockClass)) return true;
        return lockClass == 0;
    }

    /** The threads that are stopped now, for who looks whether that is of any use. Any thread. */
    public static List<Pause> stopped() {
        return Pauses.now();
    }

    public static int links() {
        return links.length;
    }

    /** How many of them a thread was seen doing. */
    public static int linksReached() {
        int n = 0;
        for (ArmedLink link : links) if (link.isReached()) n++;
        return n;
    }

    /** How many of them have no pause left. */
    public static int linksSpent() {
        int n = 0;
        for (ArmedLink link : links) if (!link.isLeft()) n++;
        return n;
    }

    public static int pausesTaken() {
        int n = 0;
        for (ArmedLink link : links) n += link.pausesTaken();
        return n;
    }
}
