package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;

/**
 * What a thread waits for that is no lock, and who is to bring it about, as another thread sees it: the thread itself, who
 * runs the task, the workers of the pool in whose queue it is, or those who are at what has ended in such a signal each
 * time before. Immutable. Made on the thread that looks for deadlocks.
 */
public final class SeenEvent {
    /** Streams are split into halves. */
    private static final int MOST_LEVELS = 64;

    final Object object;
    /** What those have who are to bring it about, as it is told: the event itself, or their place in the pool. */
    final Held owed;
    /** In the words of a dump. */
    final String signaller;

    private final List<Thread> signallers;

    private SeenEvent(Object object, Held owed, String signaller, List<Thread> signallers) {
        this.object = object;
        this.owed = owed;
        this.signaller = signaller;
        this.signallers = Collections.unmodifiableList(signallers);
    }

    /**
     * @param runners who runs the task, or the tasks of the pool, if it knows that itself
     * @param at where it is waited for
     */
    public static SeenEvent of(Object event, List<Thread> runners, StackTraceElement at) {
        Instances.Instance known = Instances.find(event);
        Event seen = known == null ? null : known.event;
        boolean named = seen != null && seen.lockClass != 0;
        int site = named ? seen.site : site(event, at);
        int lockClass = named ? seen.lockClass : LockClasses.resolve(site, event, null, LockClasses.EVENT);
        Held itself = new Held();
        itself.set(event, LockClasses.EVENT, site, lockClass, 0);
        if (event instanceof Thread) {
            return new SeenEvent(event, itself, Signals.THREAD, Collections.singletonList((Thread) event));
        }
        if (!runners.isEmpty()) return new SeenEvent(event, itself, Signals.TASK, new ArrayList<>(runners));
        List<HeldLocks> stacks = stacks();
        if (event instanceof ExecutorService)
            return new SeenEvent(event, itself, Signals.TASK, atTasksOf(event, stacks));
        List<Thread> signallers = whoRuns(event, stacks);
        if (!signallers.isEmpty()) return new SeenEvent(event, itself, Signals.TASK, signallers);
        if (known != null && known.pool != null) signallers = workers(known.pool, stacks);
        if (!signallers.isEmpty()) {
            Held place = Pools.place(known.pool, signallers.size(), site);
            return new SeenEvent(event, place, Signals.WORKER, signallers);
        }
        if (!named) return new SeenEvent(event, itself, Signals.TASK, signallers);
        return new SeenEvent(event, itself, Signals.all(lockClass), learnt(lockClass, stacks));
    }

    private static int site(Object event, StackTraceElement at) {
        String file = at.getFileName() == null ? "" : at.getFileName();
        Site.Place place = new Site.Place(at.getClassName(), at.getMethodName(), file, at.getLineNumber());
        return Sites.numberBesideLocks(Site.of(place, event instanceof Thread ? "thread" : "task"));
    }

    /** Empty if nobody is known, or if it is known that there are others. */
    public List<Thread> signallers() {
        return signallers;
    }

    /** What they owe: the event, or a worker to run it. */
    public Object owed() {
        return owed.lock;
    }

    /** In the words of a dump, why they are the ones. */
    public String signaller() {
        return signaller;
    }

    /** Does it take all of them, as the end of a pool with tasks under way, and not just any one? */
    public boolean needsAll() {
        return needsAll(object);
    }

    static boolean needsAll(Object event) {
        return event instanceof ExecutorService;
    }

    /** Is it there for good once it is, so that who waits for it is no worker that waits for something to do? */
    public boolean happensOnce() {
        return happensOnce(object);
    }

    static boolean happensOnce(Object event) {
        return event instanceof Thread
                || event instanceof FutureTask
                || event instanceof ForkJoinTask
                || EventState.happensOnce(event)
                || EventState.isScope(event);
    }

    /** Is it one of the JDK's that has locks of its own, which are given up while somebody waits for it? */
    boolean waitsInOwnCode() {
        return object instanceof BlockingQueue
                || object instanceof Room
                || object instanceof CyclicBarrier
                || object instanceof ExecutorService;
    }

    /** Is it what the other one is? */
    public boolean isSame(SeenEvent other) {
        return other != null && object == other.object;
    }

    /** Could it be somebody else as well? A future can be completed by whoever has it, or by its time-out. */
    public boolean canComeFromOthers() {
        return signaller.indexOf('/') >= 0 || object instanceof CompletableFuture;
    }

    private static List<Thread> whoRuns(Object task, List<HeldLocks> stacks) {
        List<Thread> threads = new ArrayList<>(1);
        for (int i = 0; i < stacks.size(); i++) {
            HeldLocks stack = stacks.get(i);
            boolean runs = isPart(stack.work.forked, task);
            for (Obligation o = stack.obligation; o != null; o = o.outer) runs |= isPart(o.event, task);
            if (runs) threads.add(stack.owner());
        }
        return threads;
    }

    /** The task, or what has to be done before it is, as the parts of a parallel stream. */
    static boolean isPart(Object part, Object task) {
        if (part == task) return true;
        if (!(part instanceof CountedCompleter)) return false;
        CountedCompleter<?> whole = ((CountedCompleter<?>) part).getCompleter();
        for (int i = 0; i < MOST_LEVELS && whole != null; i++) {
            if (whole == task) return true;
            whole = whole.getCompleter();
        }
        return false;
    }

    private static List<Thread> atTasksOf(Object pool, List<HeldLocks> stacks) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            HeldLocks stack = stacks.get(i);
            if (stack.obligation != null && Pools.of(stack) == pool) threads.add(stack.owner());
        }
        return threads;
    }

    /** None if there can be more of them. */
    private static List<Thread> workers(Object pool, List<HeldLocks> stacks) {
        List<Thread> threads = new ArrayList<>();
        int core = 0;
        for (int i = 0; i < stacks.size(); i++) {
            HeldLocks stack = stacks.get(i);
            if (stack.work.pool != pool || !stack.owner().isAlive()) continue;
            threads.add(stack.owner());
            core = stack.work.workers;
        }
        return threads.size() < core ? new ArrayList<Thread>(0) : threads;
    }

    private static List<Thread> learnt(int lockClass, List<HeldLocks> stacks) {
        List<Thread> threads = new ArrayList<>(1);
        SignalKind[] kinds = Signals.kinds(lockClass);
        for (SignalKind kind : kinds) if (kind.isSpent()) return threads; // some of its runs are not known
        for (int i = 0; i < stacks.size(); i++) {
            HeldLocks stack = stacks.get(i);
            boolean owes = false;
            for (Obligation o = stack.obligation; o != null; o = o.outer) {
                for (SignalKind kind : kinds) owes |= o.kind == kind;
            }
            if (owes && stack.owner().isAlive()) threads.add(stack.owner());
        }
        return threads;
    }

    private static List<HeldLocks> stacks() {
        List<HeldLocks> all = new ArrayList<>();
        AllHeldLocks.stacks().addTo(all);
        AllHeldLocks.virtualStacks().addTo(all);
        return all;
    }
}
