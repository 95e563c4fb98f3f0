package org.jlockdep.runtime;

/** The locks that one thread made last, and where: its own knowledge, before anybody else can have it. */
final class Recent {
    private static final int SLOTS = 1 << 3;

    private final Object[] locks = new Object[SLOTS];
    private final int[] sites = new int[SLOTS];
    private final boolean[] old = new boolean[SLOTS];
    private int next;

    void add(Object lock, int site) {
        next = next + 1 & SLOTS - 1;
        locks[next] = lock;
        sites[next] = site;
        old[next] = false;
    }

    /**
     * Lets go of what was there the last time. Not of all: a lock that is about to be asked for would be one of which nobody
     * knows anything, and where it was made all were remembered from then on, see {@link Makers#askedInVain}.
     */
    void age() {
        for (int i = 0; i < SLOTS; i++) {
            if (old[i]) locks[i] = null;
            old[i] = true;
        }
    }

    /** The site that made the lock, or 0. */
    int madeAt(Object lock) {
        for (int i = 0; i < SLOTS; i++) if (locks[i] == lock) return sites[i];
        return 0;
    }
}
