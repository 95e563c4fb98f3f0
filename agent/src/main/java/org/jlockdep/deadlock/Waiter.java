package org.jlockdep.deadlock;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.LeftLock;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SeenEvent;
import org.jlockdep.runtime.SeenStack;

/**
 * One thread that waits, as a rule without a limit, and has a held stack, as one look saw it. Written by its {@link Look}
 * only.
 */
final class Waiter {
    /** Grows by what the thread turns out to owe to others. */
    private SeenStack stack;

    private static final Set<Integer> KEPT = new HashSet<>(
            Arrays.asList(LockClasses.STAMPED, LockClasses.SEMAPHORE, LockClasses.MAP, LockClasses.EVENT));

    final Thread thread;
    /** Is it at a monitor, or parked? */
    final boolean atMonitor;
    /** Does it wait in a way that has a limit? Then that says what it waits for which it has told of, and nothing else. */
    boolean limited;
    /** Will it go on after a while, whatever happens? */
    boolean timed;
    /** How often it has waited by now, or {@link Blockage#UNKNOWN}. */
    long episode = Blockage.UNKNOWN;

    /** What the JVM says of it, or null. */
    Blockage blockage;

    /** What it waits for, or null. */
    Object lock;

    int kind;
    private int place;
    /** Does it want to share it, as a reader, or as one of the workers of a pool? */
    boolean shares;
    /** An entry that has the lock, of this stack or another one: it says what the lock is. */
    SeenStack model;

    int modelEntry;
    /** Who has the lock by what the JVM or the lock says; null if neither does. */
    Thread owner;
    /** His number, also if he runs; below 0 if the JVM does not say it. */
    long ownerId = Blockage.UNKNOWN;
    /** What it waits for that is no lock, whoever brings it about; null if that is not known. */
    SeenEvent event;
    /** Is it an event that others may bring about, too, though none is known? */
    boolean canComeFromOthers;
    /** Does the JVM say that some other thread has it, one that does not wait or is virtual? */
    boolean isOwnedElsewhere;

    Waiter(SeenStack stack, boolean atMonitor) {
        this.stack = stack;
        this.thread = stack.thread();
        this.atMonitor = atMonitor;
    }

    SeenStack stack() {
        return stack;
    }

    /** The entry by which it owes the event. */
    int owes(SeenEvent event) {
        for (int i = 0; i < stack.depth(); i++) {
            if (stack.kind(i) == LockClasses.EVENT && stack.lock(i) == event.owed()) return i;
        }
        stack = stack.owing(event);
        return stack.depth() - 1;
    }

    /** Its way to want it, in the bits of {@link HoldBits}. */
    int wants() {
        return (shares ? HoldBits.SHARED : 0) | (timed ? HoldBits.TIMED : 0);
    }

    void waitsFor(SeenStack of, int entry) {
        lock = of.lock(entry);
        kind = of.kind(entry);
        place = of.place(entry);
        if (kind == LockClasses.EVENT) shares = of.isShared(entry);
        model = of;
        modelEntry = entry;
    }

    /** Nobody has it who lives, and nobody's stack need show it. Null if it is nothing of that kind. */
    void waitsForLeft(LeftLock left) {
        if (left == null || left.lock() == null) return;
        stack = stack.wanting(left);
        if (stack.lock(stack.depth()) != null) waitsFor(stack, stack.depth());
    }

    /** Are they at one and the same lock? An object's monitor is another one than the lock that it is. */
    boolean wants(SeenStack of, int entry) {
        return lock != null && lock == of.lock(entry) && kind == of.kind(entry) && place == of.place(entry);
    }

    /**
     * Does it hold what the entry says? Not what it waits for: a hook tells of a lock before it is taken, and a thread that
     * comes back from a wait has given it up, as has one that waits. But a reader who wants to write goes on reading, a stamp
     * and a permit are held until they are given back, and what it owes it owes.
     */
    boolean holds(int entry) {
        if (stack.lock(entry) == null || gives(entry)) return false;
        if (!wants(stack, entry)) return true;
        if (kind == LockClasses.READ_WRITE) return stack.isShared(entry) && !shares;
        return KEPT.contains(kind);
    }

    /** Does it give the entry's lock up for as long as it waits for its event? */
    boolean gives(int entry) {
        return event != null && stack.gives(entry, event);
    }

    /** The entry by which it holds what the other one waits for; below 0 if it does not. */
    int holdOf(Waiter other) {
        for (int i = 0; i < stack.depth(); i++) if (other.wants(stack, i) && holds(i)) return i;
        return -1;
    }

    int place() {
        return place;
    }

    boolean[] holds() {
        boolean[] holds = new boolean[stack.depth()];
        for (int i = 0; i < holds.length; i++) holds[i] = holds(i);
        return holds;
    }

    /** Is it the same wait, of the same thread, whoever has the lock by now? */
    boolean isSameWait(Waiter before) {
        if (event != null) return event.isSame(before.event) && episode == before.episode;
        return lock == before.lock && kind == before.kind && place == before.place && episode == before.episode;
    }

    /** Is it the same wait, of the same thread, which has not moved since? */
    boolean isStill(Waiter before) {
        return thread == before.thread
                && lock == before.lock
                && kind == before.kind
                && place == before.place
                && shares == before.shares
                && owner == before.owner
                && episode == before.episode
                && stack.isLike(before.stack);
    }
}
