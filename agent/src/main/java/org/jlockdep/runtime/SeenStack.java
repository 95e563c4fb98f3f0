package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/**
 * What one thread holds, and what it may be waiting for, as another thread sees it in one look: copied, since the thread
 * may go on. True only of a thread that waits, and that was found waiting before and after. Its entries are numbered,
 * outermost first; the last one stands for what lies above, in the slot that the thread would use next: released, or the
 * lock of a block in which no hook runs ({@link HeldLocks#pass}), or nothing.
 */
public final class SeenStack {
    private final HeldLocks stack;
    private final Held[] entries;
    /** What each was called on; shorter than the entries if others are on top. */
    private final Object[] receivers;

    private final int depth;
    /** How many permits the thread wants, if it is a semaphore's that it waits for. */
    private final int wantedPermits;
    /** If it owes something that others wait for: what makes it the one to bring that about. */
    private final String signaller;

    private SeenStack(HeldLocks stack) {
        this.stack = stack;
        Held[] slots = stack.held;
        depth = Math.min(stack.depth, slots.length - 1);
        entries = new Held[depth + 1];
        receivers = new Object[depth + 1];
        for (int i = 0; i <= depth; i++) {
            entries[i] = copy(slots[i]);
            receivers[i] = slots[i].receiver();
        }
        wantedPermits = stack.wantedPermits;
        signaller = null;
    }

    /** The same, with more on top that only others can tell of. */
    private SeenStack(SeenStack seen, List<Held> more, String signaller) {
        stack = seen.stack;
        receivers = Arrays.copyOf(seen.receivers, seen.depth);
        depth = seen.depth + more.size();
        entries = new Held[depth + 1];
        System.arraycopy(seen.entries, 0, entries, 0, seen.depth);
        for (int i = seen.depth; i < depth; i++) entries[i] = more.get(i - seen.depth);
        entries[depth] = new Held();
        wantedPermits = seen.wantedPermits;
        this.signaller = signaller;
    }

    private static Held copy(Held slot) {
        Held copy = new Held();
        copy.set(slot.lock, slot.kind, slot.site, slot.lockClass, slot.bits);
        copy.count = slot.count;
        copy.place = slot.place;
        copy.since = slot.since;
        return copy;
    }

    /** Which threads are to be looked at more closely. */
    public interface Choice {
        /**
         * Asked of threads that hold something, or wait, or are about to.
         *
         * @param mayTimeOut see {@link SeenStack#mayTimeOut}
         */
        boolean includes(Thread thread, boolean mayTimeOut);
    }

    /** Of those that are chosen among all that hold something, or wait. Virtual threads are among them. */
    public static List<SeenStack> all(Choice choice) {
        List<SeenStack> all = new ArrayList<>(0);
        add(AllHeldLocks.stacks(), choice, all);
        add(AllHeldLocks.virtualStacks(), choice, all);
        return all;
    }

    /** That of a thread, which may have none of its own. */
    public static SeenStack of(Thread thread) {
        HeldLocks known = find(thread);
        return new SeenStack(known == null ? new HeldLocks(thread) : known);
    }

    private static HeldLocks find(Thread thread) {
        HeldLocks known = find(AllHeldLocks.stacks(), thread);
        return known == null ? find(AllHeldLocks.virtualStacks(), thread) : known;
    }

    private static HeldLocks find(HeldStacks stacks, Thread thread) {
        for (HeldStacks.Node n = stacks.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null && stack.owner() == thread) return stack;
        }
        return null;
    }

    /** Those of threads that hold nothing, and park on one of those objects. */
    public static List<SeenStack> emptyOnes(Set<Object> parkedOn) {
        List<SeenStack> empty = new ArrayList<>(0);
        addEmpty(AllHeldLocks.stacks(), parkedOn, empty);
        addEmpty(AllHeldLocks.virtualStacks(), parkedOn, empty);
        return empty;
    }

    private static void addEmpty(HeldStacks stacks, Set<Object> parkedOn, List<SeenStack> empty) {
        for (HeldStacks.Node n = stacks.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack == null || concerns(stack)) continue;
            Object blocker = LockSupport.getBlocker(stack.owner());
            if (blocker != null && parkedOn.contains(blocker)) empty.add(new SeenStack(stack));
        }
    }

    /** Which class the thread asks for by its name in that line; empty if nobody saw it ask. */
    public static String named(Thread thread, StackTraceElement frame) {
        HeldLocks asks = find(thread);
        String name = asks == null ? null : asks.named;
        return name == null || !isAt(frame, asks.namedAt) ? "" : name;
    }

    /** Virtual threads that hold something. */
    public static List<Thread> virtualThreads() {
        List<Thread> threads = new ArrayList<>(0);
        for (HeldStacks.Node n = AllHeldLocks.virtualStacks().first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null && stack.depth() != 0) threads.add(stack.owner());
        }
        return threads;
    }

    /** Whose initialisers are under way, and in which thread. */
    public static Map<Class<?>, Thread> initialisers() {
        Map<Class<?>, Thread> initialisers = new HashMap<>();
        if (!Initialisations.areUnderWay()) return initialisers;
        addInitialisers(AllHeldLocks.stacks(), initialisers);
        addInitialisers(AllHeldLocks.virtualStacks(), initialisers);
        return initialisers;
    }

    private static void addInitialisers(HeldStacks stacks, Map<Class<?>, Thread> initialisers) {
        for (HeldStacks.Node n = stacks.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack == null || stack.depth() == 0) continue;
            SeenStack seen = new SeenStack(stack);
            for (int i = 0; i < seen.depth; i++) {
                Object lock = seen.lock(i);
                if (seen.kind(i) == LockClasses.CLASS_INIT && lock instanceof Class) {
                    initialisers.put((Class<?>) lock, stack.owner());
                }
            }
        }
    }

    /** The class whose initialiser it is in, the innermost one; null if none is known. */
    public Class<?> innermostInitialiser() {
        for (int i = depth - 1; i >= 0; i--) {
            if (entries[i].kind == LockClasses.CLASS_INIT && entries[i].lock instanceof Class)
                return (Class<?>) entries[i].lock;
        }
        return null;
    }

    /** The same, with classes on top that the thread has begun to initialise, and got to no code of. */
    public SeenStack initialising(List<Class<?>> begun, StackTraceElement at) {
        if (begun.isEmpty()) return this;
        String file = at.getFileName() == null ? "" : at.getFileName();
        Site.Place place = new Site.Place(at.getClassName(), at.getMethodName(), file, at.getLineNumber());
        int site = Sites.number(Site.of(place, begun.get(0).getName()));
        List<Held> more = new ArrayList<>(begun.size());
        for (int i = 0; i < begun.size(); i++) {
            Class<?> type = begun.get(i);
            more.add(hold(type, LockClasses.CLASS_INIT, site, Initialisations.lockClass(type)));
        }
        return new SeenStack(this, more, signaller);
    }

    /** The same, of a thread that waits for what another one has left: that stands in the slot above. */
    public SeenStack wanting(LeftLock left) {
        Object lock = left.lock();
        if (lock == null) return this;
        SeenStack wanting = new SeenStack(this, Collections.<Held>emptyList(), signaller);
        wanting.entries[depth] = left.entry(lock);
        return wanting;
    }

    /** The same, with an event on top that others wait for, and this thread is to bring about. */
    public SeenStack owing(SeenEvent event) {
        return new SeenStack(this, Collections.singletonList(event.owed), event.signaller);
    }

    private static Held hold(Object lock, int kind, int site, int lockClass) {
        Held hold = new Held();
        hold.set(lock, kind, site, lockClass, 0);
        return hold;
    }

    /** What it was about to wait for last that is no lock, as far as it told, if that is in one of those frames; or null. */
    public Object awaited(StackTraceElement... frames) {
        Instances.Instance last = stack.work.awaited;
        Object event = last == null ? null : last.get();
        if (event == null) return null;
        for (StackTraceElement frame : frames) {
            if (isAt(frame, stack.work.awaitedAt)) return event;
            boolean called = isByReference(frame) || stack.work.awaitedAt == EventWaits.PARTS && isOfForkJoin(frame);
            if (called && mayStillCome(event)) return event;
        }
        return null;
    }

    /** {@code future::get} told where it stands in the program, and not from where it is called. */
    private static boolean isByReference(StackTraceElement frame) {
        return frame.getClassName().equals(EventReferences.class.getName());
    }

    private static boolean isOfForkJoin(StackTraceElement frame) {
        return frame.getClassName().equals(ForkJoinTask.class.getName());
    }

    /** As long as it is not there, whoever was about to wait for it without a limit has not gone on to something else. */
    private static boolean mayStillCome(Object event) {
        return (event instanceof Future || event instanceof CountDownLatch) && !EventState.isThere(event);
    }

    /** The lock of the application's own that it is about to take, if it is in the call of its method; or null. */
    public Object ownWanted(StackTraceElement... frames) {
        Object lock = stack.work.ownWanted;
        if (lock == null) return null;
        for (StackTraceElement frame : frames) if (isAt(frame, stack.work.ownWantedAt)) return lock;
        return null;
    }

    /** Is it a lock of the application's own, that keeps others out as far as is known? It cannot be asked. */
    public boolean isOwn(int entry) {
        Held hold = entries[entry];
        if (hold.lock == null || hold.kind != LockClasses.LOCK || hold.isShared() || Endings.isOver(hold)) return false;
        TypeInfo type = TypeInfo.of(hold.lock.getClass());
        Instances.Instance known = Instances.find(hold.lock);
        boolean own = OwnLocks.concern(hold) && !type.ofJdk || type.foreignKind == LockClasses.LOCK;
        return own && (known == null || !known.keepsNobodyOut);
    }

    /** Is the lock given up for as long as it waits for that? */
    public boolean gives(int entry, SeenEvent event) {
        Object signal = event.object;
        int site = entries[entry].site;
        if (event.waitsInOwnCode() && site != 0 && EventWaits.isInOwnCode(site)) return true;
        if (entries[entry].lock == signal) return entries[entry].kind == LockClasses.MONITOR;
        Views.View view = signal instanceof Condition ? Views.of(signal) : null;
        return view != null && view != Views.NONE && view.identity.lock() == entries[entry].lock;
    }

    /** Does any thread hold something, or wait, or is about to? */
    public static boolean exist() {
        return exist(AllHeldLocks.stacks()) || exist(AllHeldLocks.virtualStacks()) || LeftLocks.exist();
    }

    private static boolean exist(HeldStacks stacks) {
        for (HeldStacks.Node n = stacks.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack != null && concerns(stack)) return true;
        }
        return false;
    }

    /** Does it hold something, or wait for an event that is not there, as far as it told of that? */
    private static boolean concerns(HeldLocks stack) {
        if (stack.depth() != 0) return true;
        Instances.Instance awaited = stack.work.awaited;
        Object event = awaited == null ? null : awaited.get();
        return event != null && !EventState.isThere(event);
    }

    private static void add(HeldStacks stacks, Choice choice, List<SeenStack> all) {
        for (HeldStacks.Node n = stacks.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack == null || !concerns(stack) || !choice.includes(stack.owner(), mayTimeOut(stack))) continue;
            all.add(new SeenStack(stack));
        }
    }

    private static boolean mayTimeOut(HeldLocks stack) {
        Instances.Instance awaited = stack.work.awaited;
        return awaited != null && (stack.work.awaitedForAWhile || SeenEvent.needsAll(awaited.get()));
    }

    /** May it wait in a way that has a limit? So the JDK waits for a day, again and again, for the end of a pool. */
    public boolean mayTimeOut() {
        return mayTimeOut(stack);
    }

    /** Was it about to wait with a limit of the program's own? */
    public boolean waitsForAWhile() {
        return stack.work.awaitedForAWhile;
    }

    /** The same thread's, now. */
    public SeenStack again() {
        return new SeenStack(stack);
    }

    public Thread thread() {
        return stack.owner();
    }

    /** How many entries there are without the one above. */
    public int depth() {
        return depth;
    }

    /** Null if there is none, which can be so of the one above, or if the analyzer has just taken it away. */
    public Object lock(int entry) {
        return entries[entry].lock;
    }

    /** A view of the lock, if it was taken by one: it can outlive the lock, and then it is all that there is. Or null. */
    public Object view(int entry) {
        return entry < receivers.length ? receivers[entry] : null;
    }

    /** {@link LockClasses}' kind. */
    public int kind(int entry) {
        return entries[entry].kind;
    }

    public boolean isShared(int entry) {
        return entries[entry].isShared();
    }

    /** Of a bin which one of the map's it is, of anything else 0. */
    public int place(int entry) {
        return entries[entry].kind == LockClasses.BIN ? entries[entry].place : 0;
    }

    /** Of a semaphore: how many the thread has. */
    public int permits(int entry) {
        return entries[entry].count;
    }

    public int wantedPermits() {
        return Math.max(1, wantedPermits);
    }

    /** How many permits there are in all; not above 0 if it is used as a signal, or none of ours. */
    public static int permitsOf(Object semaphore) {
        return Semaphores.isOne(semaphore) ? Semaphores.permits(semaphore) : Semaphores.SIGNAL;
    }

    /**
     * The entry of the monitor at which a thread stands in its code, in the frame. Where nobody but the stack can tell: a
     * hook told of it right before, and pushed it, or left it in the slot above for a block in which nothing is called. The
     * JVM that interprets shows the line of the instruction after that. Below 0 if it can be several, or none: a
     * synchronized method tells of its monitor when it has it.
     */
    public int entryAt(StackTraceElement frame) {
        boolean above = mayStandAt(depth, frame);
        boolean top = depth > 0 && mayStandAt(depth - 1, frame);
        for (int i = 0; i < depth; i++) if (isOfMethod(i, frame)) return -1;
        if (above && top) return entryOfTwo(frame.getLineNumber());
        if (top) return depth - 1;
        return above ? depth : -1;
    }

    /** What is in the slot above may be left over from what was done before. */
    private int entryOfTwo(int line) {
        int top = Sites.get(entries[depth - 1].site).line;
        int above = Sites.get(entries[depth].site).line;
        if (top >= above) return -1;
        if (line == top) return depth - 1;
        return line > above ? depth : -1;
    }

    private boolean mayStandAt(int entry, StackTraceElement frame) {
        int kind = entries[entry].kind;
        boolean monitor = kind == LockClasses.MONITOR || kind == LockClasses.BIN;
        if (!monitor || entries[entry].lock == null || entries[entry].site == 0) return false;
        Site site = Sites.get(entries[entry].site);
        return !site.ofMethod && isIn(site, frame) && site.line <= frame.getLineNumber();
    }

    /** Is it where a synchronized method begins, which the thread is in already, and may be entering again? */
    private boolean isOfMethod(int entry, StackTraceElement frame) {
        if (entries[entry].site == 0) return false;
        Site site = Sites.get(entries[entry].site);
        return site.ofMethod && isIn(site, frame) && frame.getLineNumber() <= site.line;
    }

    /** The entry of the monitor that it wants back after a wait without a limit; below 0 if nobody told of such a wait. */
    public int entryAfterWait(StackTraceElement... frames) {
        boolean waited = frames.length > 0
                && frames[0].getClassName().equals("java.lang.Object")
                && frames[0].getMethodName().startsWith("wait");
        Object signal = waited ? awaited(frames) : null;
        for (int i = depth - 1; i >= 0; i--) {
            if (signal != null && entries[i].lock == signal && entries[i].kind == LockClasses.MONITOR) return i;
        }
        return -1;
    }

    private static boolean isIn(Site site, StackTraceElement frame) {
        return site.methodName.equals(frame.getMethodName()) && site.className.equals(frame.getClassName());
    }

    private static boolean isAt(StackTraceElement frame, int site) {
        if (site == 0) return false;
        Site at = Sites.get(site);
        return (at.line < 0 || at.line == frame.getLineNumber()) && isIn(at, frame);
    }

    /** Has the thread the same holds as before? What it owes to whom is not its own doing. */
    public boolean isLike(SeenStack other) {
        int holds = holds();
        if (thread() != other.thread() || holds != other.holds()) return false;
        for (int i = 0; i < holds; i++) {
            Held one = entries[i];
            Held two = other.entries[i];
            if (!one.is(two.lock, two.kind, two.bits) || one.site != two.site || one.count != two.count) return false;
        }
        return true;
    }

    private int holds() {
        int holds = depth;
        while (holds > 0 && entries[holds - 1].kind == LockClasses.EVENT) holds--;
        return holds;
    }

    /** The exact number of what the entry holds. */
    public long number(int entry) {
        return entries[entry].number();
    }

    /**
     * What the thread wants now as an event, as the thread itself would have told it. Where it got to by way of no hook
     * the holder's entry says what the lock is.
     *
     * @param held which of the entries it holds
     * @param known an entry with the lock that it wants, of whichever thread
     * @param wants whether it wants to share it, and whether it will go on without it, in the bits of {@link HoldBits}
     * @param frames where it is
     */
    public LockEvent event(boolean[] held, SeenStack of, int known, int wants, StackTraceElement... frames) {
        List<Held> holds = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) if (held[i]) holds.add(classified(entries[i]));
        Held model = classified(of.entries[known]);
        Held wanted = new Held();
        int mode = model.bits & ~(HoldBits.SHARED | HoldBits.TRY | HoldBits.TIMED | HoldBits.RELOCK);
        wanted.set(model.lock, model.kind, model.site, model.lockClass, mode | wants);
        wanted.place = model.place;
        if (model.kind == LockClasses.SEMAPHORE) wanted.count = wantedPermits();
        return new LockEvent(stack, new ChainNode(null, 0), holds.toArray(new Held[0]), wanted, signaller, frames);
    }

    /** Nobody may have asked yet what lock class it is of. */
    private static Held classified(Held entry) {
        if (entry.lockClass == 0) entry.lockClass = LockClasses.resolve(entry.site, entry.lock, null, entry.kind);
        return entry;
    }
}
