package org.jlockdep.deadlock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jlockdep.runtime.LeftLock;
import org.jlockdep.runtime.LockClasses;

/**
 * Which threads of one look wait for ever: all that wait, less those for whom somebody who goes on may make room, and less
 * those who wait for these, until nothing changes. What remains waits in rings, or for a thread that has ended, or behind
 * somebody who does. Takes time in proportion to what is held, however many threads are at one lock.
 */
final class WaitGraph {
    /** Each is compared with all others of the look before. */
    private static final int MOST_RINGS = 1024;

    private final JvmFacts facts;
    private final Look look;
    /** By the object: its monitor and the lock that it is are two. */
    private final Map<Object, List<WantedLock>> locks = new IdentityHashMap<>();

    private final Map<Waiter, WantedLock> wanted = new IdentityHashMap<>();
    private final Map<Waiter, List<WantedLock>> held = new IdentityHashMap<>();
    private final Set<Waiter> stuck = Collections.newSetFromMap(new IdentityHashMap<Waiter, Boolean>());

    WaitGraph(JvmFacts facts, Look look) {
        this.facts = facts;
        this.look = look;
        for (Waiter waiter : look.waiters()) if (waiter.lock != null) connect(waiter);
        for (Waiter waiter : look.waiters()) if (waiter.lock != null) addHolds(waiter); // others may go on
        for (WantedLock lock : new HashSet<>(wanted.values())) addDead(lock);
        stuck.addAll(wanted.keySet());
        letGo();
    }

    Set<Waiter> stuck() {
        return stuck;
    }

    private void connect(Waiter waiter) {
        List<WantedLock> same = locks.get(waiter.lock);
        if (same == null) locks.put(waiter.lock, same = new ArrayList<>(1));
        WantedLock lock = null;
        for (WantedLock known : same) {
            if (known.first.kind == waiter.kind && known.first.place() == waiter.place()) lock = known;
        }
        if (lock == null) same.add(lock = new WantedLock(waiter, hasQueuedWriter(waiter)));
        lock.waiting.add(waiter);
        wanted.put(waiter, lock);
    }

    private void addHolds(Waiter waiter) {
        for (int i = 0; i < waiter.stack().depth(); i++) {
            Object object = waiter.stack().lock(i);
            List<WantedLock> candidates = object == null ? null : locks.get(object);
            if (candidates == null || !waiter.holds(i)) continue;
            for (WantedLock lock : candidates) {
                boolean same = lock.first.wants(waiter.stack(), i) && !lock.holders.contains(waiter);
                if (!same || !mayHold(waiter, i, lock)) continue;
                lock.heldBy(waiter, i);
                List<WantedLock> all = held.get(waiter);
                if (all == null) held.put(waiter, all = new ArrayList<>(1));
                all.add(lock);
            }
        }
    }

    private boolean hasQueuedWriter(Waiter waiter) {
        return waiter.kind == LockClasses.READ_WRITE
                && facts.isWantedAlone(look.synchronizer(waiter.model, waiter.modelEntry));
    }

    /** Does nothing that the JVM or the lock says speak against it? An entry may be left over. */
    private boolean mayHold(Waiter holder, int entry, WantedLock lock) {
        Waiter of = lock.first;
        if (of.owner != null) return of.owner == holder.thread;
        if (of.isOwnedElsewhere) return facts.isVirtual(holder.thread);
        if (of.kind == LockClasses.LOCK && of.lock instanceof ReentrantLock) return false; // it is free
        return of.kind != LockClasses.READ_WRITE || holder.stack().isShared(entry) && lock.hasQueuedWriter;
    }

    private void addDead(WantedLock lock) {
        Thread owner = lock.first.owner;
        if (owner != null && !owner.isAlive())
            lock.leftBy(owner.getName().isEmpty() ? LeftLock.UNNAMED : owner.getName());
        for (LeftLock left : look.left()) {
            if (left.kind == lock.first.kind && left.lock() == lock.first.lock) lock.leftBy(left);
        }
    }

    private void letGo() {
        Deque<Waiter> going = new ArrayDeque<>();
        for (Waiter waiter : wanted.keySet()) if (!wanted.get(waiter).keepsWaiting(waiter)) going.add(waiter);
        while (!going.isEmpty()) {
            Waiter waiter = going.remove();
            if (!stuck.remove(waiter)) continue;
            List<WantedLock> its = held.get(waiter);
            if (its == null) continue;
            for (WantedLock lock : its) {
                lock.goesOn(waiter);
                for (Waiter next : lock.waiting) if (!lock.keepsWaiting(next)) going.add(next);
            }
        }
    }

    /** The rings, each once, and for each lock that a dead thread has one that waits for it. Not more than so many. */
    List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        Set<WantedLock> left = new HashSet<>();
        Set<Waiter> seen = Collections.newSetFromMap(new IdentityHashMap<Waiter, Boolean>());
        for (Waiter waiter : look.waiters()) {
            List<Waiter> path = new ArrayList<>();
            Waiter next = waiter;
            while (next != null && stuck.contains(next) && seen.add(next)) {
                path.add(next);
                next = successor(next);
            }
            int from = next == null ? -1 : indexOf(path, next);
            if (from >= 0) {
                rings.add(new Ring(path.subList(from, path.size()), ""));
            } else if (next == null && !path.isEmpty()) {
                WantedLock lock = wanted.get(path.get(path.size() - 1));
                if (left.add(lock)) rings.add(new Ring(Collections.singletonList(kept(lock)), lock.dead));
            }
            if (rings.size() == MOST_RINGS) break;
        }
        return rings;
    }

    /** One of those that the dead thread keeps waiting: a reader may only be behind a writer. */
    private Waiter kept(WantedLock lock) {
        for (Waiter waiter : lock.waiting) if (stuck.contains(waiter) && !waiter.shares) return waiter;
        return lock.waiting.get(0);
    }

    /** How many threads wait for those in the ring, directly or by way of others, and are not in it. */
    int behind(Ring ring) {
        Set<Waiter> seen = Collections.newSetFromMap(new IdentityHashMap<Waiter, Boolean>());
        seen.addAll(ring.waiters);
        Deque<Waiter> open = new ArrayDeque<>(ring.waiters);
        if (!ring.dead.isEmpty()) addWaiting(wanted.get(ring.waiters.get(0)), seen, open);
        while (!open.isEmpty()) {
            List<WantedLock> its = held.get(open.remove());
            if (its == null) continue;
            for (WantedLock lock : its) addWaiting(lock, seen, open);
        }
        return seen.size() - ring.waiters.size();
    }

    private void addWaiting(WantedLock lock, Set<Waiter> seen, Deque<Waiter> open) {
        for (Waiter waiter : lock.waiting) if (stuck.contains(waiter) && seen.add(waiter)) open.add(waiter);
    }

    private static int indexOf(List<Waiter> path, Waiter waiter) {
        for (int i = 0; i < path.size(); i++) if (path.get(i) == waiter) return i;
        return -1;
    }

    /**
     * One for whom it waits: itself, if it holds the lock, for then nobody else is needed; of a semaphore's permits
     * somebody else's first. Null if it is a dead thread.
     */
    private Waiter successor(Waiter waiter) {
        WantedLock lock = wanted.get(waiter);
        Waiter other = null;
        boolean self = false;
        for (Waiter holder : lock.holders) {
            if (holder == waiter) self = true;
            else if (stuck.contains(holder) && isBefore(holder, other)) other = holder;
        }
        if (self && (!lock.isSemaphore() || other == null)) return waiter;
        return other;
    }

    /** Whoever is met first: of several it is to be the same one in each look. */
    private boolean isBefore(Waiter one, Waiter other) {
        return other == null || facts.id(one.thread) < facts.id(other.thread);
    }
}
