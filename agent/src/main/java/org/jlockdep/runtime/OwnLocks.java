package org.jlockdep.runtime;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The {@code Lock}s that applications write themselves. Whether such a lock keeps anybody out only its code knows, and
 * some do not, in single-threaded mode for instance, or because they let in several at once. What two threads hold at the
 * same time has proved it, and is no lock from then on.
 *
 * <p>The proof is certain. A hold is shown after {@code lock()} has returned, and hidden before {@code unlock()} is called,
 * and before the thread waits for whatever. If the lock were one, then who hid it before his {@code unlock()} did so before
 * the next one's {@code lock()} returned (JLS 17.4.5, by way of the lock itself), so this one could not see it any more.
 * Holds are shown where they are taken off the known path, and looked for by who tells something of the lock while he has
 * it, or told it right before: so what is known costs nothing.
 */
final class OwnLocks {
    private static final HeldStacks STACKS = new HeldStacks();

    private OwnLocks() {}

    static boolean concern(Held h) {
        if (h.kind != LockClasses.LOCK || h.lock instanceof ReentrantLock) return false;
        return h.lock instanceof Lock && !h.isShared();
    }

    /** The thread is about to call its method: where it waits there, only its code knows. */
    static void wanted(HeldLocks h, Object lock, int site) {
        if (h.depth == 0 || TypeInfo.of(lock.getClass()).ofJdk) return;
        h.work.ownWanted = lock;
        h.work.ownWantedAt = site;
    }

    /** It returned. */
    static void got(HeldLocks h) {
        if (h.work.ownWanted != null) h.work.ownWanted = null;
    }

    /** What the analyzer follows of it: nothing comes of one that is wanted, or no longer shown. */
    static OwnHold hold(Held h, HeldLocks holder) {
        if (h.shown == null) return new OwnHold(h.lock, false);
        if (h.own == null) {
            h.own = new OwnHold(h.lock, true);
            look(h.lock, holder);
        }
        return h.own;
    }

    /** A thread that has the lock looks who else has it. */
    static void look(Object lock, HeldLocks holder) {
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks other = n.get();
            Held hold = other == null || other == holder ? null : other.shown(lock);
            if (hold == null || Endings.isOver(hold)) continue;
            Instances.remember(lock).keepsNobodyOut = true;
            return;
        }
    }

    static void show(HeldLocks h, Held own) {
        if (!h.shows) STACKS.add(h);
        h.shows = true;
        own.shown = own.lock;
        if (h.toldAt == own.site) look(own.lock, h);
        h.toldAt = 0;
    }

    /** A lock that may be an application's own is about to be released, or tried. */
    static void hide(HeldLocks h, Object lock) {
        if (!h.shows) return;
        for (int i = 0; i < h.depth; i++) if (h.held[i].shown == lock) h.held[i].hide();
    }

    /** About to wait: whichever locks are given up meanwhile, others may take them. */
    static void hideAll(HeldLocks h) {
        if (!h.shows) return;
        for (int i = 0; i < h.depth; i++) h.held[i].hide();
    }
}
