package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Threads that wait with locks for something that is no lock. A dependency like any other: from each lock that is held to
 * the event, and from the event to each lock that those asked for who brought it about.
 */
final class EventWaits {
    /** Of an event that is there by now: had the wait come first, it would have waited. */
    static final int PASSED = HoldBits.SYNC;

    /** Where a thread is seen that waits for others to do the parts of its task. */
    static final int PARTS = 0;

    private EventWaits() {}

    /** @param there is what is waited for there by now, or can it be? */
    static int bits(boolean there, boolean timed) {
        if (timed) return HoldBits.TIMED;
        return there ? PASSED : HoldBits.INTERRUPTIBLE;
    }

    /**
     * About to wait.
     *
     * @param bits how: without limit, for a while, until interrupted; or {@link #PASSED}
     */
    static void begin(HeldLocks h, Object object, int site, int bits) {
        if (h.guard != Epoch.now()) h.catchUp();
        if (h.depth != 0) begin(h, -1, object, site, bits);
    }

    /**
     * About to wait for a signal, with a lock given up and others kept. Who wakes up now and then may do without one: with a
     * limit it is a stall at most. Within a queue or barrier of the JDK's it is that which is waited for, as its caller told.
     */
    @OutOfLine
    static void givingUp(HeldLocks h, Object lock, int kind, Object signal, int site, boolean timed) {
        if (WatchedWaits.isOff() || isInOwnCode(site)) return;
        isSeenNoMore(h);
        int at = h.indexOf(lock, kind);
        if (at >= 0 && h.depth > 1) begin(h, at, signal, site, bits(false, timed));
    }

    /** Is it the code of a queue or barrier of the JDK's, which gives its own lock up while it waits for itself? */
    static boolean isInOwnCode(int site) {
        return Sites.get(site).className.startsWith(TypeNames.CONCURRENT);
    }

    /** The same where it is room in a queue. */
    static void beginForRoom(HeldLocks h, Object queue, int site, int bits) {
        if (h.guard != Epoch.now()) h.catchUp();
        if (h.depth == 0) return;
        int ofQueue = HeldClasses.of(h, site, queue, null, LockClasses.EVENT);
        if (ofQueue == 0) return;
        Room room = Room.of(h, queue);
        if (room.lockClass == 0) room.lockClass = Room.number(LockClasses.name(ofQueue));
        begin(h, -1, room, room.lockClass, site, bits);
    }

    /**
     * The same for who would wait if it came to that: nothing yet is to be seen of it but the code. Told once by each
     * thread that has not told of it lately, as any dependency that is known.
     */
    static void mayBegin(HeldLocks h, Object signal, int site, int bits) {
        if (h.guard != Epoch.now()) h.catchUp();
        Obligations.passes(h, signal);
        int given = given(h, signal);
        if (h.depth == 0 || h.depth == 1 && given == 0) return;
        int lockClass = HeldClasses.of(h, site, signal, null, LockClasses.EVENT);
        if (lockClass == 0
                || !below(h, given).child(HeldChains.key(lockClass, bits)).isDue(h.serial())) return;
        begin(h, given, signal, site, bits);
    }

    /** Does the application wait for something of its own? Its locks are known as such, and so is what is the JDK's. */
    static boolean isOwnBlocker(Object blocker) {
        return !(blocker instanceof Lock) && !(blocker instanceof Thread) && !TypeInfo.of(blocker.getClass()).ofJdk;
    }

    /** The lock that is given up meanwhile, if it is held by now; below zero if not. */
    static int given(HeldLocks h, Object signal) {
        if (!(signal instanceof Condition)) return h.indexOf(signal, LockClasses.MONITOR);
        Views.View view = Views.of(signal);
        if (view == null || view == Views.NONE) return -1;
        Object lock = view.identity.lock();
        return lock == null ? -1 : h.indexOf(lock, h.kindOf(lock));
    }

    private static ChainNode below(HeldLocks h, int given) {
        return given < 0 ? HeldChains.at(h, h.depth - 1) : HeldChains.without(h, given);
    }

    /**
     * The same, with one of the locks given up meanwhile.
     *
     * @param given its index, or below zero
     */
    static void begin(HeldLocks h, int given, Object object, int site, int bits) {
        int lockClass = HeldClasses.of(h, site, object, null, LockClasses.EVENT);
        if (lockClass != 0) begin(h, given, object, lockClass, site, bits);
    }

    private static void begin(HeldLocks h, int given, Object object, int lockClass, int site, int bits) {
        if (Starvation.isOn()) return;
        if (Steering.isOn()) Steering.awaits(h, given, lockClass, bits == HoldBits.INTERRUPTIBLE);
        ChainNode node = below(h, given).child(HeldChains.key(lockClass, bits));
        h.busy(true);
        try {
            if (given < 0) h.dropEnded();
            Held wanted = new Held();
            wanted.set(object, LockClasses.EVENT, site, lockClass, bits);
            waits(h, others(h, given), wanted, node);
        } finally {
            h.busy = false;
            h.guard = h.seen;
        }
    }

    /** About to wait with no lock, for others to see who go by it. */
    static void isSeen(HeldLocks h, Object event, int site) {
        h.busy(true);
        try {
            isSeen(h, Instances.remember(event), site, false);
        } finally {
            h.busy(false);
        }
    }

    /** About to wait until others have done the parts of a task, or to help them: what it then does is such a part. */
    static void isLeft(HeldLocks h, Object task) {
        Object whole = h.work.awaited == null ? null : h.work.awaited.get();
        if (whole == null || !SeenEvent.isPart(task, whole)) isSeen(h, task, PARTS);
    }

    /** It waits for something else, at what may be the same place. */
    static void isSeenNoMore(HeldLocks h) {
        if (h.work.awaited != null) h.work.awaited = null;
    }

    private static void isSeen(HeldLocks h, Instances.Instance event, int site, boolean timed) {
        h.work.awaitedAt = site;
        h.work.awaitedForAWhile = timed;
        h.work.awaited = event;
    }

    /** What keeps others out. What is taken in a class's initialiser belongs to a chain that begins there. */
    private static Held[] others(HeldLocks h, int given) {
        int from = h.initialising == 0 ? 0 : Initialisations.innermost(h.held, h.depth);
        Held[] others = new Held[h.depth - from];
        int n = 0;
        for (int i = from; i < h.depth; i++)
            if (i != given && Obligations.concern(h.held[i].kind)) others[n++] = h.held[i];
        return Arrays.copyOf(others, n);
    }

    private static void waits(HeldLocks h, Held[] held, Held wanted, ChainNode node) {
        if (held.length == 0) return;
        Instances.Instance instance = Instances.remember(wanted.lock);
        if (mayLast(wanted)) isSeen(h, instance, wanted.site, wanted.bits == HoldBits.TIMED);
        Event event = Event.of(instance);
        Signals.await(); // before anybody counts them
        event.site = wanted.site;
        event.lockClass = wanted.lockClass;
        Event.Wait wait = event.add(h, held, held.length);
        boolean due = node.isDue(h.serial());
        if (wait == null && !due) return;
        LockEvent told = new LockEvent(h, h.segment(), node, held, held.length, wanted);
        if (due && EventRing.offer(told)) node.published(h.serial(), told.segment);
        else if (wait != null) wait.untold = told;
        if (wait == null) return;
        for (Event.Signal s = event.signals(); s != null; s = s.next) tell(instance, event, wait, s);
    }

    /** Who asks now and then whether there is something waits for nobody. */
    private static boolean mayLast(Held wanted) {
        if (wanted.bits == HoldBits.TIMED) return SeenEvent.happensOnce(wanted.lock) || SeenEvent.needsAll(wanted.lock);
        // Whether there is room in some queues cannot be told before.
        return wanted.bits == HoldBits.INTERRUPTIBLE || wanted.bits == PASSED && wanted.lock instanceof Room;
    }

    /** Called while busy. */
    static void signalled(Instances.Instance instance, Event event, Event.Signal signal) {
        for (Event.Wait w = event.waits(); w != null; w = w.next) tell(instance, event, w, signal);
    }

    /** Who waits for himself does not: he comes to it when it is done. */
    private static void tell(Instances.Instance instance, Event event, Event.Wait wait, Event.Signal signal) {
        Object object = instance.get();
        if (object == null || wait.thread == signal.thread || signal.isFirstOfMany) return;
        signal.kind.isAwaited();
        signal.count(event);
        boolean owes = false;
        for (LockEvent asked : signal.asked) {
            boolean same = wait.holds(asked.instances[0], LockClasses.kind(asked.lockClasses[0]));
            String signaller = Signals.signaller(signal.row, event.lockClass, asked.lockClasses[0], same);
            if (signaller == null) continue;
            owes = true;
            if (same || !signal.told) tell(instance, object.getClass(), event, signaller, asked);
        }
        signal.told = true;
        LockEvent untold = wait.untold;
        if (owes && untold != null && EventRing.offer(untold)) wait.untold = null;
    }

    private static void tell(
            Instances.Instance instance, Class<?> type, Event event, String signaller, LockEvent asked) {
        ChainNode alone = ChainNode.ROOT.child(HeldChains.key(event.lockClass, 0));
        ChainNode chain = alone.child(HeldChains.key(asked.lockClasses[0], asked.bits[0]));
        EventRing.offer(new LockEvent(asked, chain, event, type, instance.number, signaller));
    }
}
