package org.jlockdep.runtime;

/**
 * The one thing that crosses from the application's threads to the analyzer: a thread was about to take a lock, in a
 * chain that was not known yet (or is watched). Immutable once offered.
 */
public final class LockEvent {
    /** Only for its stack trace; the frames are decoded by the analyzer, not by the application's thread. */
    private static final class Trace extends Throwable {
        private static final long serialVersionUID = 1L;

        Trace() {}

        /** Of another thread. */
        Trace(StackTraceElement... frames) {
            super(null, null, false, true);
            setStackTrace(frames);
        }
    }

    private static final StackTraceElement[] NO_FRAMES = {};
    private static final Class<?>[] NO_CLASSES = {};
    private static final Held[] NOTHING = {};

    /** Of the chain that ends in the wanted lock. */
    public final ChainNode chain;

    /** Of the thread, or null if its place among other threads' acquisitions is not known. */
    public final Stretch segment;

    public final String threadName;
    /** Asked for its number by the analyzer: {@code getId} may be the application's own. */
    public final Thread thread;
    /** {@code System.nanoTime()}. */
    public final long nanos;
    /** The test that was running, or null. */
    public final String test = RunningTests.now();
    /** Parallel arrays, outermost hold first; the last element is the wanted lock. */
    public final int[] sites;

    public final int[] lockClasses;
    public final int[] bits;
    public final long[] instances;
    public final Class<?>[] types;

    /** Is it the thread that the program began with? */
    public final boolean ofFirstThread;

    /** If a class is wanted that is to be initialised: those whose initialisers use it, outermost first. */
    public final Class<?>[] initialising;

    /** Parallel to these, but null where no permits are held, and as a whole if there are none. */
    private FollowedPermits[] permits;

    /** Parallel as well, where an application's own lock is held or wanted; null as a whole if there is none. */
    private OwnHold[] own;

    /** Permits taken or wanted, and how many there are, in pairs, parallel as well; null if there are no semaphores. */
    private int[] shares;

    /** What another thread holds around all that the thread does, or the task that it runs; else null. */
    public final OuterLocks guard;

    /** If what is held is what others wait for: what makes this thread the one to bring it about, else null. */
    public final String signaller;

    /** What is wrong with the last lock, or null when it is wanted. */
    public final Misuse misuse;

    /** For a lock that an idle thread keeps: for how long at least. */
    private long keptNanos;

    /** Null if many have told of the same chain with theirs. */
    private final Throwable trace;

    LockEvent(HeldLocks owner, Stretch segment, ChainNode chain, Held[] held, int depth, Held wanted) {
        this(owner, segment, chain, held, depth, wanted, null, null, new Trace());
    }

    /** Of a thread that hangs; made by another one. */
    LockEvent(
            HeldLocks owner, ChainNode chain, Held[] held, Held wanted, String signaller, StackTraceElement... frames) {
        this(owner, null, chain, held, held.length, wanted, null, signaller, new Trace(frames));
    }

    /** One that tells who and when, and no stack trace. */
    static LockEvent brief(HeldLocks owner, Stretch segment, ChainNode chain, Held[] held, int depth, Held wanted) {
        return new LockEvent(owner, segment, chain, held, depth, wanted, null, null, null);
    }

    /** One that tells a wrong use. */
    static LockEvent of(Misuse misuse, HeldLocks owner, ChainNode chain, Held[] held, int depth, Held lock) {
        return new LockEvent(owner, null, chain, held, depth, lock, misuse, null, new Trace());
    }

    /** One that tells of a lock that a thread keeps while it is idle; made by another one. */
    static LockEvent ofIdle(HeldLocks owner, ChainNode chain, Held kept, long nanos) {
        Held[] held = {kept};
        LockEvent event = new LockEvent(
                owner, null, chain, held, held.length, kept, Misuse.KEPT_BY_IDLE_THREAD, null, new Trace(NO_FRAMES));
        event.keptNanos = nanos;
        return event;
    }

    /** What was asked for by one who owes a signal, to be told once somebody waits for that. */
    static LockEvent asked(HeldLocks owner, Stretch segment, Held wanted) {
        return new LockEvent(owner, segment, ChainNode.ROOT, NOTHING, 0, wanted, null, null, new Trace());
    }

    /**
     * The same, as what is wanted while the event is held that others wait for.
     *
     * @param chain of the event and the lock
     */
    LockEvent(LockEvent asked, ChainNode chain, Event event, Class<?> type, long number, String signaller) {
        this.misuse = null;
        this.guard = null; // who waits for it must not wait to be told of
        this.trace = asked.trace;
        this.segment = asked.segment;
        this.chain = chain;
        this.thread = asked.thread;
        this.threadName = asked.threadName;
        this.ofFirstThread = asked.ofFirstThread;
        this.nanos = asked.nanos;
        this.signaller = signaller;
        sites = new int[] {event.site, asked.sites[0]};
        lockClasses = new int[] {event.lockClass, asked.lockClasses[0]};
        bits = new int[] {0, asked.bits[0]};
        instances = new long[] {number, asked.instances[0]};
        types = new Class<?>[] {type, asked.types[0]};
        initialising = NO_CLASSES;
    }

    private LockEvent(
            HeldLocks owner,
            Stretch segment,
            ChainNode chain,
            Held[] held,
            int depth,
            Held wanted,
            Misuse misuse,
            String signaller,
            Throwable trace) {
        this.misuse = misuse;
        this.guard = misuse == null && segment != null ? owner.order.guard() : null;
        this.signaller = signaller;
        this.trace = trace;
        this.segment = segment;
        this.chain = chain;
        this.thread = owner.owner();
        this.threadName = thread.getName();
        this.ofFirstThread = FirstThread.is(thread);
        this.nanos = System.nanoTime();
        int n = depth + 1;
        sites = new int[n];
        lockClasses = new int[n];
        bits = new int[n];
        instances = new long[n];
        types = new Class<?>[n];
        for (int i = 0; i < depth; i++) {
            set(i, held[i], owner);
            if (misuse == null) follow(i, held[i]);
        }
        set(depth, wanted, owner);
        initialising = wanted.kind == LockClasses.CLASS_INIT ? Initialisations.classes(owner) : NO_CLASSES;
    }

    private void set(int i, Held h, HeldLocks owner) {
        sites[i] = h.site;
        lockClasses[i] = h.lockClass;
        bits[i] = h.bits;
        instances[i] = h.number();
        types[i] = UnseenViews.shown(h.lock);
        if (h.kind == LockClasses.SEMAPHORE || h.lock == owner.work.pool) count(i, h);
        if (OwnLocks.concern(h)) {
            if (own == null) own = new OwnHold[sites.length];
            own[i] = OwnLocks.hold(h, owner);
        }
    }

    private void count(int i, Held h) {
        if (shares == null) shares = new int[2 * sites.length];
        shares[2 * i] = h.count;
        shares[2 * i + 1] = Instances.remember(h.lock).permits;
    }

    /** How many permits are held or wanted; 0 if it is no semaphore. */
    public int permits(int i) {
        return shares == null ? 0 : shares[2 * i];
    }

    /** How many permits that semaphore has; not above 0 if it is none, or turned out to be a signal. */
    public int permitsInAll(int i) {
        return shares == null ? 0 : shares[2 * i + 1];
    }

    /** In nanoseconds; 0 if the event tells something else. */
    public long keptNanos() {
        return keptNanos;
    }

    private void follow(int i, Held h) {
        FollowedPermits hold = h.followed();
        if (hold == null) return;
        if (permits == null) permits = new FollowedPermits[sites.length];
        permits[i] = hold;
    }

    /**
     * Does nobody know yet whether what guards it lasts? Are permits among what was held of which nobody knows yet who will give them back, or a lock of which it can still
     * show that it is none?
     */
    public boolean isOpen() {
        if (guard != null && guard.isOpen()) return true;
        if (own != null && misuse == null) for (OwnHold hold : own) if (hold != null && hold.isOpen()) return true;
        if (permits == null) return false;
        for (FollowedPermits hold : permits) if (hold != null && !hold.isReturned() && !hold.isHandedOn()) return true;
        return false;
    }

    /** Are more permits wanted of a semaphore than the thread has already? */
    public boolean wantsMore() {
        return permits != null && indexOfSame() >= 0;
    }

    /** The same, and does somebody wait for permits of it? */
    public boolean starves() {
        int same = permits == null ? -1 : indexOfSame();
        return same >= 0 && permits[same].isWaitedFor();
    }

    private int indexOfSame() {
        int wanted = sites.length - 1;
        for (int i = 0; i < wanted; i++) if (permits[i] != null && instances[i] == instances[wanted]) return i;
        return -1;
    }

    /** Was it no hold, since it was left to another thread to give the permits back? */
    public boolean isHandedOn(int i) {
        return permits != null && permits[i] != null && permits[i].isHandedOn();
    }

    /** Was any of them none? */
    public boolean isHandedOn() {
        for (int i = 0; i < sites.length - 1; i++) if (isHandedOn(i)) return true;
        return false;
    }

    /** Did it turn out to keep nobody out? */
    public boolean isNoLock(int i) {
        return own != null && own[i] != null && own[i].isOfNoLock();
    }

    /** Nothing was held: the event only tells that the lock class has a writer now. */
    public boolean isOfWriter() {
        return sites.length == 1 && misuse == null;
    }

    /** Decodes the stack, innermost frame first, the agent's own frames included; empty if it has none. Costs microseconds. */
    public StackTraceElement[] stack() {
        return trace == null ? NO_FRAMES : trace.getStackTrace();
    }
}
