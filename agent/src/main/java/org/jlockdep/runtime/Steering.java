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
        int near = near(h, lock, kind, site, lockClass, bits);
        if ((wanting | near) == 0) return false;
        if (waits && (bits & NOT_STOPPED) == 0) stop(h, lock, kind, site, bits, wanting, near);
        return isLeft(wanting | near);
    }

    private static void stop(HeldLocks h, Object lock, int kind, int site, int bits, int wanting, int near) {
        boolean got = kind == LockClasses.MONITOR && Thread.holdsLock(lock);
        for (int i = 0; i < links.length; i++) if ((wanting & 1 << i) != 0) links[i].reached(!got);
        if (got || Stoppable.is(h) != Stoppable.YES) return;
        if (wanting != 0) pause(h, Pause.before(h, wanting, lock, kind, (bits & HoldBits.SHARED) != 0), wanting);
        else if (kind == LockClasses.MONITOR || takesBack) delay(h, near, Sites.get(site));
    }

    /** A near lock may have been got just now: the last chance to stop the thread where it does not hold both. */
    static void got(HeldLocks h, Held hold) {
        int near = nearAt(hold.site, hold.kind);
        if (near != 0) near = ofNear(near, HeldClasses.of(h, hold), hold.isShared());
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

    /**
     * A thread that owes others an event asks for a lock: stopped until one of them waits for it with that lock. Called
     * before it is taken where that is to be seen.
     */
    static void asks(HeldLocks h, Object lock, Object owner, int kind, int site, int lockClass, boolean shares) {
        int owing = owing(site, kind);
        if (owing == 0) return;
        int of = lockClass > 0 ? lockClass : HeldClasses.of(h, site, lock, owner, kind);
        boolean got = kind == LockClasses.MONITOR && Thread.holdsLock(lock);
        for (int i = 0; i < links.length; i++) {
            if ((owing & 1 << i) == 0 || !links[i].isWanted(of, shares)) continue;
            links[i].reached(!got);
            if (got) links[i].comesLate(h.obligation.kind);
            if (got || links[i].isStillToLearn() || Stoppable.is(h) != Stoppable.YES) continue;
            Pause pause = Pause.before(h, 1 << i, lock, kind, shares);
            pause.endsWith(before(i));
            pause(h, pause, 1 << i);
        }
    }

    /**
     * A worker puts a task into the queue of its own pool. It may be about to wait for it, and it is now that all others are
     * to do the same: a worker that is free would run the task.
     */
    static void queues(HeldLocks h, Object pool) {
        if (!links[0].isOfPool() || Stoppable.is(h) != Stoppable.YES) return;
        if (links[0].leadsToWait(pool, new Throwable().getStackTrace())) pause(h, Pause.ofWorker(h, 1, pool), 1);
    }

    /** A worker is about to wait for a task of its own pool. */
    static void awaitsWorker(Object pool, int lockClass) {
        for (ArmedLink link : links) if (link.isOfPool() && link.isWantedClass(lockClass)) link.isOf(pool);
    }

    private static ArmedLink before(int link) {
        return links[(link + links.length - 1) % links.length];
    }

    /** A thread begins a task for which others may wait, and may take the lock unseen. */
    static void begins(HeldLocks h, SignalKind kind) {
        for (int i = 0; i < links.length; i++) {
            if (h.depth != 0 || !links[i].mayComeLate(kind) || Stoppable.is(h) != Stoppable.YES) continue;
            Pause pause = Pause.within(h, 0);
            pause.endsWith(before(i));
            delay(h, pause, links[i].nextDelay(true));
        }
    }

    private static int owing(int site, int kind) {
        Site at = Sites.get(site);
        int found = 0;
        if (at == null) return found;
        for (int i = 0; i < links.length; i++) if (links[i].isOwedAt(at, kind)) found |= 1 << i;
        return found;
    }

    /**
     * About to wait for an event with locks held.
     *
     * @param given index of the one that is given up meanwhile, or below zero
     * @param waits without a limit, and it is not there yet?
     */
    static void awaits(HeldLocks h, int given, int event, boolean waits) {
        for (int i = 0; i < links.length; i++) {
            if (!links[i].isWanted(event, false) || !holdsNear(h, links[i], given)) continue;
            links[i].reached(true);
            if (waits) links[i].waits(h);
        }
    }

    /** The links that this thread would make by getting that lock. */
    private static int wanting(HeldLocks h, int lockClass, int bits) {
        int found = 0;
        boolean shares = (bits & HoldBits.SHARED) != 0;
        for (int i = 0; i < links.length; i++) {
            if (links[i].isWanted(lockClass, shares) && holdsNear(h, links[i], -1)) found |= 1 << i;
        }
        return found;
    }

    /** @param but none of that index counts */
    private static boolean holdsNear(HeldLocks h, ArmedLink link, int but) {
        for (int i = 0; i < h.depth; i++) {
            if (i != but && link.isNear(HeldClasses.of(h, h.held[i]), h.held[i].isShared())) return true;
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

    /** Other locks of the same method come by as ever. Who holds nothing may not have asked for the lock class yet. */
    private static int near(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits) {
        int found = nearAt(site, kind);
        if (found == 0) return 0;
        int of = lockClass != 0 ? lockClass : HeldClasses.of(h, site, lock, null, kind);
        return ofNear(found, of, (bits & HoldBits.SHARED) != 0);
    }

    private static int ofNear(int roles, int lockClass, boolean shared) {
        int found = roles;
        for (int i = 0; i < links.length; i++) if (!links[i].isNear(lockClass, shared)) found &= ~(1 << i);
        return found;
    }

    private static int nearAt(int site, int kind) {
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

    private static void delay(HeldLocks h, int roles, Site at) {
        int link = Integer.numberOfTrailingZeros(roles);
        if (link >= links.length || takesBack && links[link].takesBack()) return;
        for (ArmedLink other : links) if (other.isWaiterFor(links[link], at)) return;
        delayUnlessAnother(h, link, links[link].nextDelay(takesBack));
    }

    private static void delayUnlessAnother(HeldLocks h, int link, int millis) {
        Pause pause = Pause.within(h, 0);
        pause.endsWithAnother(links, link);
        delay(h, pause, millis);
    }

    private static void delay(HeldLocks h, Pause pause, int millis) {
        if (millis == 0) return;
        boolean before = h.busy(true);
        try {
            pause.await(millis);
        } finally {
            h.busy(before);
        }
    }

    /**
     * A class is asked for by its name. One whose superclass has the only initialiser is begun unseen, and is then in that
     * one's way: but only if another thread has come so far by itself.
     */
    static void names(HeldLocks h, String className) {
        for (int i = 0; i < links.length; i++) {
            boolean isNear = links[i].beginsUnseen(className) && Stoppable.is(h) == Stoppable.YES;
            if (isNear) delayUnlessAnother(h, i, links[i].nextDelay(true));
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

    /** Are there virtual threads that have taken a lock, or may still? Any thread. */
    public static boolean areVirtual() {
        for (HeldStacks.Node n = AllHeldLocks.virtualStacks().first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null && stack.owner().isAlive()) return true;
        }
        return false;
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
