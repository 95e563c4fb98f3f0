package org.jlockdep.deadlock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jlockdep.runtime.LeftLock;
import org.jlockdep.runtime.LeftLocks;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SeenStack;

/**
 * One look at threads that wait without a limit while they hold something: for which lock each waits, as far as anybody
 * knows. What a thread parks on tells it, by way of the locks that others hold. At a monitor the JVM says which one it is;
 * where that is not to be had, the top of the held stack does, or what lies above it. For those that wait for a class see
 * {@link ClassWaits}.
 */
final class Look {
    /** So many stacks are fetched of threads of which the JVM says nothing. */
    private static final int MOST_STACKS = 256;

    private static final String MAP = "java.util.concurrent.ConcurrentHashMap";

    private final JvmFacts facts;
    private final ClassWaits classes;
    private final List<Waiter> waiters = new ArrayList<>();
    private final Map<Thread, Waiter> byThread = new IdentityHashMap<>();
    private final Map<Long, Waiter> byId = new HashMap<>();
    /** What somebody parks on, and an entry that has the lock. */
    private final Map<Object, Entry> bySynchronizer = new IdentityHashMap<>();
    /** Locks of the application's own. */
    private final Map<Object, Entry> owns = new IdentityHashMap<>();
    /** Who initialises a class. */
    private final Map<Object, Entry> byClass = new IdentityHashMap<>();
    /** Monitors that are held or wanted, by identity hash. */
    private final Map<Integer, List<Entry>> byHash = new HashMap<>();

    private final Map<Object, Set<Waiter>> queued = new IdentityHashMap<>();
    private final Map<Object, Set<Waiter>> sharing = new IdentityHashMap<>();
    /** What threads have left that have ended, and by what others park on. */
    private final List<LeftLock> left = LeftLocks.all();

    private final Map<Object, LeftLock> leftBySynchronizer = new IdentityHashMap<>();
    private int stacksLeft = MOST_STACKS;

    /** One entry of one stack. */
    private static final class Entry {
        final SeenStack of;
        final int number;

        Entry(SeenStack of, int number) {
            this.of = of;
            this.number = number;
        }

        Object lock() {
            return of.lock(number);
        }
    }

    private Look(JvmFacts facts, ClassWaits classes) {
        this.facts = facts;
        this.classes = classes;
        for (LeftLock lock : left) {
            Object object = lock.lock();
            Object parkedOn = lock.kind == LockClasses.STAMPED ? object : facts.synchronizer(object);
            if (parkedOn != null) leftBySynchronizer.put(parkedOn, lock);
        }
    }

    /** At all threads. */
    static Look atAll(final JvmFacts facts) throws InterruptedException {
        final ClassWaits classes = ClassWaits.ofAll(facts);
        Look look = new Look(facts, classes);
        List<SeenStack> stacks = SeenStack.all(new SeenStack.Choice() {
            @Override
            public boolean includes(Thread thread, boolean mayTimeOut) {
                return classes.of(thread) == null && waits(facts.state(thread), mayTimeOut);
            }
        });
        for (Thread thread : classes.threads()) stacks.add(SeenStack.of(thread));
        if (!look.left.isEmpty()) stacks.addAll(SeenStack.emptyOnes(look.leftBySynchronizer.keySet()));
        look.add(stacks);
        return look;
    }

    /** At some of them once more. */
    Look again(Collection<Waiter> some) {
        Look look = new Look(facts, classes.again());
        List<SeenStack> stacks = new ArrayList<>();
        for (Waiter waiter : some) stacks.add(waiter.stack().again());
        look.add(stacks);
        return look;
    }

    private static boolean waits(Thread.State state, boolean mayTimeOut) {
        return state == Thread.State.BLOCKED
                || state == Thread.State.WAITING
                || mayTimeOut && state == Thread.State.TIMED_WAITING;
    }

    List<LeftLock> left() {
        return left;
    }

    List<Waiter> waiters() {
        return waiters;
    }

    /** The one that is of that thread, or null. */
    Waiter of(Thread thread) {
        return byThread.get(thread);
    }

    private void add(List<SeenStack> stacks) {
        for (SeenStack stack : stacks) waiter(stack);
        if (waiters.isEmpty()) return;
        for (Waiter waiter : waiters) index(waiter.stack());
        Map<Thread, Blockage> known = facts.blockages(byThread.keySet());
        for (Waiter waiter : waiters) findLock(waiter, known.get(waiter.thread));
        new AwaitedEvents(facts, this).find();
    }

    /** Null if it does not wait. */
    private Waiter waiter(SeenStack stack) {
        Thread.State state = facts.state(stack.thread());
        ClassWait wait = classes.of(stack.thread());
        if (wait == null && !waits(state, stack.mayTimeOut())) return null;
        SeenStack whole = wait == null ? stack : stack.initialising(wait.begun, wait.frame);
        Waiter waiter = new Waiter(whole, state == Thread.State.BLOCKED);
        waiter.limited = state == Thread.State.TIMED_WAITING;
        waiter.timed = waiter.limited && stack.waitsForAWhile();
        waiters.add(waiter);
        byThread.put(waiter.thread, waiter);
        return waiter;
    }

    /** One that holds nothing, and turns out to owe something to others; null if it does not wait. */
    Waiter addLate(Thread thread) {
        Waiter waiter = waiter(SeenStack.of(thread));
        if (waiter == null) return null;
        findLock(waiter, facts.blockages(Collections.singleton(thread)).get(thread));
        return waiter;
    }

    private void findLock(Waiter waiter, Blockage blockage) {
        waiter.blockage = blockage;
        if (blockage != null) waiter.episode = blockage.episode;
        if (waiter.limited) return;
        ClassWait wait = classes.of(waiter.thread);
        if (wait != null) findInitialiser(waiter, wait);
        else if (waiter.atMonitor) findMonitor(waiter, blockage);
        else findSynchronizer(waiter);
    }

    private void index(SeenStack stack) {
        for (int i = 0; i <= stack.depth(); i++) {
            Object lock = stack.lock(i);
            if (lock == null) continue;
            Entry entry = new Entry(stack, i);
            if (stack.kind(i) == LockClasses.CLASS_INIT) {
                if (i < stack.depth()) byClass.put(lock, entry);
            } else if (stack.kind(i) != LockClasses.MONITOR && stack.kind(i) != LockClasses.BIN) {
                if (i < stack.depth() && stack.isOwn(i)) owns.put(lock, entry);
                Object synchronizer = stack.kind(i) == LockClasses.STAMPED ? lock : synchronizer(stack, i);
                if (synchronizer != null && !bySynchronizer.containsKey(synchronizer))
                    bySynchronizer.put(synchronizer, entry);
            }
        }
    }

    /** What does the work of the lock: of one of which only views are left, they know it. */
    Object synchronizer(SeenStack stack, int entry) {
        Object known = facts.synchronizer(stack.lock(entry));
        return known == null ? facts.synchronizer(stack.view(entry)) : known;
    }

    /** When somebody is at one for the first time: an object gets a hash when it is asked for it. */
    private List<Entry> monitorsOf(int hash) {
        if (byHash.isEmpty()) for (Waiter waiter : waiters) indexMonitors(waiter.stack());
        return byHash.getOrDefault(hash, Collections.<Entry>emptyList());
    }

    private void indexMonitors(SeenStack stack) {
        for (int i = 0; i <= stack.depth(); i++) {
            if (stack.lock(i) == null || stack.kind(i) != LockClasses.MONITOR) continue;
            int hash = System.identityHashCode(stack.lock(i));
            List<Entry> entries = byHash.get(hash);
            if (entries == null) byHash.put(hash, entries = new ArrayList<>(1));
            entries.add(new Entry(stack, i));
        }
    }

    private void findInitialiser(Waiter waiter, ClassWait wait) {
        Entry entry = byClass.get(wait.wanted);
        if (entry == null) return; // its thread goes on
        waiter.waitsFor(entry.of, entry.number);
        waiter.owner = entry.of.thread();
        waiter.episode = wait.work;
        waiter.canComeFromOthers = wait.concluded;
    }

    private void findSynchronizer(Waiter waiter) {
        Object parkedOn = parkedOn(waiter);
        Entry entry = parkedOn == null ? null : bySynchronizer.get(parkedOn);
        if (entry != null) waiter.waitsFor(entry.of, entry.number);
        else if (parkedOn != null) waiter.waitsForLeft(leftBySynchronizer.get(parkedOn));
        if (waiter.lock == null) {
            findOwn(waiter, parkedOn);
            return;
        }
        if (waiter.kind != LockClasses.STAMPED) {
            waiter.owner = facts.owner(parkedOn);
            waiter.shares =
                    waiter.kind == LockClasses.READ_WRITE && sharing(parkedOn).contains(waiter);
        }
    }

    /** It waits in whichever way in the code of a lock of the application's own, which may say who has it. */
    private void findOwn(Waiter waiter, Object parkedOn) {
        if (owns.isEmpty() || stacksLeft-- <= 0) return;
        Object wanted = waiter.stack().ownWanted(facts.stack(waiter.thread));
        Entry entry = wanted == null ? null : owns.get(wanted);
        Thread owner = facts.owner(parkedOn);
        if (entry == null || owner != null && owner != entry.of.thread()) return;
        waiter.waitsFor(entry.of, entry.number);
        waiter.canComeFromOthers = owner == null;
    }

    /** Who has been signalled, and waits for the lock of his condition, may be parked on the condition still. */
    private Object parkedOn(Waiter waiter) {
        Object blocker = LockSupport.getBlocker(waiter.thread);
        Object behind = facts.synchronizerOfCondition(blocker);
        return behind != null && queued(behind).contains(waiter) ? behind : blocker;
    }

    /** A queue is read once, however many wait in it. */
    private Set<Waiter> queued(Object synchronizer) {
        Set<Waiter> known = queued.get(synchronizer);
        if (known == null) queued.put(synchronizer, known = waitersAmong(facts.queued(synchronizer)));
        return known;
    }

    private Set<Waiter> sharing(Object synchronizer) {
        Set<Waiter> known = sharing.get(synchronizer);
        if (known == null) sharing.put(synchronizer, known = waitersAmong(facts.sharing(synchronizer)));
        return known;
    }

    private Set<Waiter> waitersAmong(Collection<Thread> threads) {
        Set<Waiter> among = Collections.newSetFromMap(new IdentityHashMap<Waiter, Boolean>());
        for (Thread thread : threads) {
            Waiter waiter = byThread.get(thread);
            if (waiter != null) among.add(waiter);
        }
        return among;
    }

    private void findMonitor(Waiter waiter, Blockage blockage) {
        if (blockage == null) guessMonitor(waiter);
        else findMonitorOf(waiter, blockage);
    }

    private void findMonitorOf(Waiter waiter, Blockage blockage) {
        SeenStack own = waiter.stack();
        waiter.ownerId = blockage.owner;
        waiter.owner = threadOf(blockage.owner);
        waiter.isOwnedElsewhere = waiter.owner == null && blockage.owner >= 0;
        for (int i = own.depth(); i >= 0; i--) {
            if (own.kind(i) == LockClasses.MONITOR && blockage.isAt(own.lock(i))) {
                waiter.waitsFor(own, i);
                return;
            }
        }
        int hash = blockage.monitor == null ? blockage.hash : System.identityHashCode(blockage.monitor);
        for (Entry entry : monitorsOf(hash)) {
            if (!blockage.isAt(entry.lock())) continue;
            waiter.waitsFor(entry.of, entry.number);
            return;
        }
        // A bin is locked by its first node, which no held stack has. While the table grows it may be another bin's:
        // then
        // somebody waits who has that one, or who it is cannot be told, as of virtual threads; but this one is needed
        // next.
        int top = own.depth() - 1;
        boolean stuck = waiter.owner != null || facts.isVirtual(waiter.thread);
        boolean atNode = stuck && blockage.type.startsWith(MAP);
        if (atNode && top >= 0 && own.kind(top) == LockClasses.BIN) waiter.waitsFor(own, top);
    }

    /** Null if it is none of those that are looked at: who runs is no part of a deadlock. */
    private Thread threadOf(long id) {
        if (id < 0) return null;
        if (byId.isEmpty()) for (Waiter waiter : waiters) byId.put(facts.id(waiter.thread), waiter);
        Waiter owner = byId.get(id);
        return owner == null ? null : owner.thread;
    }

    /** By where the thread is: a hook told of the monitor right before, in the same method. */
    private void guessMonitor(Waiter waiter) {
        if (stacksLeft-- <= 0) return;
        StackTraceElement[] frames = facts.stack(waiter.thread);
        if (frames.length == 0) return;
        SeenStack own = waiter.stack();
        int back = own.entryAfterWait(frames);
        int entry = back < 0 ? own.entryAt(frames[0]) : back;
        if (entry >= 0) waiter.waitsFor(own, entry);
    }
}
