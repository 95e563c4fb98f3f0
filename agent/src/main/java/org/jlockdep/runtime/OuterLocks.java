package org.jlockdep.runtime;

/**
 * Locks that a thread holds when it starts another one, or makes a task for others to run. If it still holds them when it
 * has joined that thread, or has the result, then all that was done there was done under them. Written by the thread that
 * holds them, read by any.
 */
public final class OuterLocks {
    private static final int MOST = 8;

    public final Thread holder;
    /** Is it a task that is guarded, and no thread? */
    public final boolean ofTask;
    /** Parallel arrays, outermost hold first. */
    public final int[] sites;

    public final int[] lockClasses;
    public final int[] bits;
    public final long[] instances;
    public final Class<?>[] types;

    /** Where they are among all that is held, or below zero if they are not any more. */
    private final int[] at;
    /** Nobody knows yet. */
    private volatile boolean open = true;
    /** Which of them were held to the end; null as long as none is known to. */
    private volatile boolean[] kept;

    private OuterLocks(Thread holder, boolean ofTask, int size) {
        this.holder = holder;
        this.ofTask = ofTask;
        sites = new int[size];
        lockClasses = new int[size];
        bits = new int[size];
        instances = new long[size];
        types = new Class<?>[size];
        at = new int[size];
    }

    /** Null if nothing is held that could be one. */
    static OuterLocks of(HeldLocks h, boolean ofTask) {
        int size = 0;
        for (int i = 0; i < h.depth && size < MOST; i++) if (guards(h, h.held[i])) size++;
        if (size == 0) return null;
        OuterLocks guard = new OuterLocks(h.owner(), ofTask, size);
        int n = 0;
        for (int i = 0; i < h.depth && n < size; i++) if (guards(h, h.held[i])) guard.add(n++, i, h.held[i]);
        return guard;
    }

    /** Not what others may give back, or what is given up by joining: a thread's own monitor. */
    private static boolean guards(HeldLocks h, Held hold) {
        boolean own = hold.kind == LockClasses.MONITOR
                || hold.kind == LockClasses.LOCK
                || hold.kind == LockClasses.READ_WRITE;
        return own && !(hold.lock instanceof Thread) && HeldClasses.of(h, hold) > 0;
    }

    private void add(int n, int index, Held hold) {
        at[n] = index;
        sites[n] = hold.site;
        lockClasses[n] = hold.lockClass;
        bits[n] = hold.bits;
        instances[n] = hold.number();
        types[n] = UnseenViews.shown(hold.lock);
        hold.isGuard();
    }

    /** The entry at that index was removed, and those above moved down. */
    void released(int index) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] == index) at[i] = -1;
            else if (at[i] > index) at[i]--;
        }
        if (isOver()) open = false;
    }

    /** It was given up, be it for a while. */
    void gaveUp(int index) {
        for (int i = 0; i < at.length; i++) if (at[i] == index) at[i] = -1;
        if (isOver()) open = false;
    }

    private boolean isOver() {
        for (int index : at) if (index >= 0) return false;
        return true;
    }

    /** What was guarded is over. */
    void ends(HeldLocks h) {
        boolean[] still = new boolean[at.length];
        for (int i = 0; i < at.length; i++) still[i] = at[i] >= 0 && !LockState.isOver(h.held[at[i]]);
        kept = still;
        open = false;
    }

    /** Nobody will know. */
    void forget() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** Was that one held to the end? Any thread. */
    public boolean isKept(int i) {
        boolean[] known = kept;
        return known != null && known[i];
    }
}
