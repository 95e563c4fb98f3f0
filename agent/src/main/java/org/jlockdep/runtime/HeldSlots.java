package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * The slots of one thread's held stack, outermost hold first, and what is in them. An entry stays in its slot when it is
 * released, so that taking the same lock again stores nothing ({@link Held#isAgain}). Entries may leave in any order. Used
 * by its own thread only, but for the few methods that say otherwise.
 *
 * <p>A superclass and no object of its own: the hooks would feel one more load.
 */
abstract class HeldSlots {
    /** A hold more finds no room. Whoever holds so many gives few of them back: no chain is a tenth as long. */
    static final int MOST = (1 << 12) - 1;

    /** Always one more than are held. */
    Held[] held = new Held[4];

    int depth;
    /** Null as long as this thread was never that deep. */
    private DeepHolds deep;
    /** Highest depth since the last sweep. */
    private int highest;
    /** So many things were put into slots. */
    private long versions = 1;
    /** How many entries another thread may release. */
    private int releasableByOthers;
    /** It lives for one task: it keeps nothing to be faster at the next. */
    final boolean keepsNothing;

    HeldSlots(boolean keepsNothing) {
        this.keepsNothing = keepsNothing;
        Held.fill(held, 0);
    }

    /** The entry at that index was removed. */
    abstract void removed(int index);

    /** Is what was released to be let go now that nothing is held? */
    abstract boolean isToBeSwept();

    /**
     * @param receiver what the call was made on
     * @param how what the call site says of it, see {@link Held#comesBy}
     * @param node the chain that ends here, or null for the outermost hold, whose chain is looked up when needed
     * @param settled was nothing left to find out about this lock on top of all that is held?
     */
    final Held put(
            Object receiver,
            int how,
            Object lock,
            int kind,
            int site,
            int lockClass,
            int bits,
            ChainNode node,
            boolean settled) {
        int d = depth;
        if (d == MOST) return surplus(lock, kind, site, lockClass, bits);
        if (d >= DeepHolds.FROM) deepen(lock);
        if (d + 1 == held.length) held = grown(held);
        Held h = held[d];
        h.set(lock, kind, site, lockClass, bits);
        if (h.node != node) h.node = node;
        h.comesBy(receiver, how, ++versions, settled);
        if (keepsNothing && d == 0) h.leavesByALook();
        depth = d + 1;
        if (d >= highest) highest = d + 1;
        if (Orphans.canArise(kind)) releasableByOthers++;
        return h;
    }

    /** In no stack: its release will find nothing. */
    private static Held surplus(Object lock, int kind, int site, int lockClass, int bits) {
        Health.CHAINS_OVERFLOWED.incrementAndGet();
        Held hold = new Held();
        hold.set(lock, kind, site, lockClass, bits);
        return hold;
    }

    private void deepen(Object lock) {
        if (deep == null) deep = new DeepHolds();
        deep.add(lock, held);
    }

    /** Whole before anybody sees it: there may be no memory, or no stack, for the rest. */
    private static Held[] grown(Held[] full) {
        Held[] more = Arrays.copyOf(full, full.length * 2);
        Held.fill(more, full.length);
        return more;
    }

    final Held find(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        return at < 0 ? null : held[at];
    }

    final int indexOf(Object lock, int kind, int bits) {
        Held[] entries = held;
        for (int i = reach(lock) - 1; i >= 0; i--) if (entries[i].is(lock, kind, bits)) return i;
        return -1;
    }

    /** In whatever mode. */
    final int indexOf(Object lock, int kind) {
        for (int i = reach(lock) - 1; i >= 0; i--) {
            if (held[i].lock == lock && held[i].kind == kind) return i;
        }
        return -1;
    }

    /** No hold at or above that index is of that lock. */
    private int reach(Object lock) {
        int d = depth;
        return d <= DeepHolds.FROM || deep.mayHave(lock) ? d : DeepHolds.FROM;
    }

    final boolean holdsBin(Object map, int place) {
        for (int i = 0; i < depth; i++) if (held[i].is(map, LockClasses.BIN, 0) && held[i].place == place) return true;
        return false;
    }

    /** The innermost lock that has conditions, for a condition that we did not see being made. */
    final Object innermost() {
        for (int i = depth - 1; i >= 0; i--) {
            if (held[i].kind == LockClasses.LOCK || held[i].kind == LockClasses.READ_WRITE) return held[i].lock;
        }
        return null;
    }

    final int kindOf(Object lock) {
        for (int i = depth - 1; i >= 0; i--) {
            if (held[i].lock == lock && held[i].kind != LockClasses.MONITOR) return held[i].kind;
        }
        return LockClasses.LOCK;
    }

    /** Out of order, or not held at all: then it was taken before we could see it. */
    final void release(Object lock, int kind, int bits) {
        int at = indexOf(lock, kind, bits);
        if (at >= 0) release(at);
    }

    final void release(int index) {
        if (held[index].count == 1) removeAt(index);
        else held[index].releasedOnce();
    }

    /** It is over, without a release by this thread. */
    final void drop(int index) {
        held[index].hide();
        removeAt(index);
    }

    @OutOfLine
    final void removeAt(int index) {
        held[index].leaves();
        if (Orphans.canArise(held[index].kind)) {
            releasableByOthers--;
            held[index].ended();
        }
        if (index == depth - 1) depth = index;
        else moveDown(index);
        removed(index);
        if (depth == 0 && (keepsNothing || isToBeSwept())) sweep();
    }

    /** The entries above move down; their chains are others now. Edges between them are known, so nothing is published. */
    private void moveDown(int index) {
        int last = depth - 1;
        Held gone = held[index];
        Held beneath = gone.beneath();
        System.arraycopy(held, index + 1, held, index, last - index);
        // No call before all is in place: one that overflows the stack would leave one entry in two slots, for ever.
        held[last] = gone;
        depth = last;
        for (int i = index; i < held.length; i++) {
            held[i].standsOn(beneath);
            beneath = held[i];
            held[i].moved(++versions);
        }
    }

    /** There is something to find out again about each entry, once it is put on top of the others the next time. */
    final void unsettle() {
        for (Held slot : held) slot.unsettle();
    }

    /**
     * A hook ran out of stack and may have stopped anywhere. What cannot be asked whether it is held is let go, since a hold
     * too many tells lies.
     */
    final void restack() {
        Held beneath = held[0].lowest();
        for (Held slot : held) {
            slot.standsOn(beneath);
            beneath = slot;
        }
        for (int i = depth - 1; i >= 0; i--) if (!LockState.isHeld(held[i])) drop(i);
        int releasable = 0;
        for (int i = 0; i < depth; i++) if (Orphans.canArise(held[i].kind)) releasable++;
        releasableByOthers = releasable; // the hook may have stopped between entry and count
    }

    /** Entries that another thread has released in the meantime. */
    final void dropOrphans() {
        if (releasableByOthers == 0) return;
        for (int i = depth - 1; i >= 0; i--) {
            if (Orphans.canArise(held[i].kind) && Orphans.isOrphan(held[i])) removeAt(i);
        }
    }

    /** Entries whose lock the analyzer took away in the very moment in which they were made. */
    final void dropEmpty() {
        for (int i = depth - 1; i >= 0; i--) if (held[i].lock == null) removeAt(i);
    }

    /**
     * Before anything is told, while busy: lets go of what is certainly held no longer.
     *
     * @return whether there was any
     */
    final boolean dropEnded() {
        int before = depth;
        for (int i = depth - 1; i >= 0; i--) if (LockState.isOver(held[i])) drop(i);
        return depth != before;
    }

    /** Lets go of released locks. A thread that goes idle right after keeps none alive. */
    void sweep() {
        for (int i = 0; i < highest; i++) held[i].clear();
        highest = 0;
    }

    /** The same for what is not in use, called by the analyzer. */
    final void empty(int from) {
        Held[] slots = held;
        for (int i = from; i < slots.length; i++) slots[i].clear();
    }

    /** Is the lock in a slot, be it released or not? Called by other threads. */
    final boolean mentions(Object lock) {
        for (Held slot : held) if (slot.lock == lock) return true;
        return false;
    }

    /** Does it hold that? Called by other threads, while it may go on: true a moment too long or too short. */
    final boolean seemsToHold(Object lock) {
        int top = depth;
        Held[] slots = held;
        for (int i = 0; i < top && i < slots.length; i++) if (slots[i].lock == lock) return true;
        return false;
    }

    /** All that it holds. Called by other threads: it stands still if the thread waits, and only then. */
    final Held[] entries() {
        Held[] entries = held;
        return Arrays.copyOf(entries, Math.min(depth, entries.length));
    }

    /**
     * Its outermost holds, if the lock is among them; else none. Called by other threads, of a thread that waits: what it
     * held when it began to wait stands still.
     */
    final Held[] outermost(Object lock, int holds) {
        Held[] entries = held;
        if (holds > Math.min(depth, entries.length)) return new Held[0];
        boolean among = false;
        for (int i = 0; i < holds; i++) among |= entries[i].lock == lock && entries[i].kind != LockClasses.MONITOR;
        return among ? Arrays.copyOf(entries, holds) : new Held[0];
    }

    /** Where this thread holds the lock for reading, or null. Called by other threads: what it says may be just over. */
    final Held reader(Object lock) {
        Held[] entries = held;
        for (int i = Math.min(depth, entries.length) - 1; i >= 0; i--) {
            if (entries[i].is(lock, LockClasses.STAMPED, HoldBits.SHARED)) return entries[i];
        }
        return null;
    }
}
