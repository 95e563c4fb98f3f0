package org.jlockdep.runtime;

/** The held stacks of all threads; each is made when its thread is asked for it first. */
public final class AllHeldLocks {
    private static final ThreadLocal<HeldLocks> CURRENT = new ThreadLocal<HeldLocks>() {
        @Override
        protected HeldLocks initialValue() {
            HeldLocks fresh = new HeldLocks(Thread.currentThread());
            if (fresh.keepsNothing) VIRTUAL.addIfRoom(fresh, MOST_VIRTUAL);
            else STACKS.add(fresh);
            return fresh;
        }
    };

    /** Of all threads that keep something after a release. */
    private static final HeldStacks STACKS = new HeldStacks();
    /** Of so many virtual threads between two looks of the analyzer: a million may come and go in a second. */
    private static final int MOST_VIRTUAL = 1 << 16;

    /** Theirs, for who looks for threads that wait for each other. */
    private static final HeldStacks VIRTUAL = new HeldStacks();
    /** The epoch when threads were last asked to let go. Analyzer only. */
    private static int agedAt = -1;

    private AllHeldLocks() {}

    /**
     * Called by the analyzer now and then: threads let go of what they do not hold any more. Who has done nothing since the
     * last time sleeps, perhaps for ever, and is not waited for.
     */
    public static void age() {
        age(false);
    }

    /**
     * The same soon after another time. Who has done nothing since then may be busy, and what it made under a lock that it
     * holds is still its own.
     */
    public static void ageSoon() {
        age(true);
    }

    private static void age(boolean soon) {
        for (HeldStacks.Node n = STACKS.first(); n != null; n = n.next) {
            HeldLocks stack = n.get();
            if (stack == null || !stack.sleepsSince(agedAt)) continue;
            if (!soon || stack.depth() == 0) stack.letGo();
        }
        STACKS.prune();
        VIRTUAL.prune();
        Memory.makeAllAge();
        agedAt = Epoch.now();
    }

    /** This thread's stack; made at first use. */
    @Counted(Counted.LOOK_UP)
    static HeldLocks current() {
        return CURRENT.get();
    }

    /** Of all threads but those that live for one task. */
    static HeldStacks stacks() {
        return STACKS;
    }

    /** And of those. */
    static HeldStacks virtualStacks() {
        return VIRTUAL;
    }
}
