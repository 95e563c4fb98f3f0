package org.jlockdep.runtime;

/**
 * What one thread remembers of the locks that it met or made lately. Used by its own thread; but it keeps the locks alive,
 * so all of it is thrown away every few seconds, and the analyzer may do so at any moment.
 */
final class Memory {
    /** When that is due. Benign race: a thread sees it a little later. */
    private static int age;
    /** The same where what threads know may be wrong. */
    private static int doubts;

    /** False for a thread that lives for one task: there are too many of them. */
    private final boolean remembers;
    /** Null as long as nobody asked. */
    private Known known;
    /** Null as long as this thread made no lock that goes from hand to hand. */
    private Recent recent;

    private int bornIn = age;
    private int doubtsSeen = doubts;

    Memory(boolean remembers) {
        this.remembers = remembers;
    }

    /** What all threads know is old. */
    static void makeAllAge() {
        age++;
        Epoch.next();
    }

    /** It may be wrong: a lock was given another name. */
    static void makeAllForget() {
        doubts++;
        Epoch.next();
    }

    void forgetIfOld() {
        if (doubtsSeen != doubts) {
            doubtsSeen = doubts;
            forget();
        }
        if (bornIn == age) return;
        bornIn = age;
        known = null;
        Recent mine = recent; // once: the analyzer may take it away
        if (mine != null) mine.age();
    }

    void forget() {
        known = null;
        recent = null;
    }

    /**
     * The lock class, or 0 if it has to be looked up.
     *
     * @param asked see {@link Sites#asking}
     */
    @OutOfLine
    int lockClass(Object lock, int asked) {
        if (Sites.kindAsked(asked) == LockClasses.MONITOR) {
            int of = TypeInfo.of(lock.getClass()).monitorClass;
            if (of > 0) return of;
        }
        int madeAt = madeAt(lock);
        if (madeAt != 0) return Makers.lockClass(madeAt, Sites.kindAsked(asked));
        Known mine = known;
        return mine == null ? 0 : mine.lockClass(lock, asked);
    }

    /** It was looked up. */
    @OutOfLine
    void lockClass(Object lock, int asked, int lockClass) {
        Known mine = known();
        if (mine != null) mine.lockClass(lock, asked, lockClass);
    }

    /** The number of the object. */
    @OutOfLine
    long number(Object lock) {
        Known mine = known();
        long number = mine == null ? 0 : mine.number(lock);
        if (number != 0) return number;
        int madeAt = madeAt(lock);
        if (madeAt != 0) Instances.name(lock, Sites.get(madeAt).fresh); // the entry must not be without
        number = Instances.numberOf(lock);
        if (mine != null) mine.number(lock, number);
        return number;
    }

    /**
     * The thread made the lock at that site.
     *
     * @return whether it knows that from now on
     */
    boolean made(Object lock, int site) {
        if (!remembers) return false;
        Recent mine = recent;
        if (mine == null) mine = new Recent();
        recent = mine;
        mine.add(lock, site);
        return true;
    }

    /** The site that made the lock, if it was this thread, and not long ago; else 0. */
    private int madeAt(Object lock) {
        Recent mine = recent;
        return mine == null ? 0 : mine.madeAt(lock);
    }

    private Known known() {
        Known mine = known;
        if (mine != null || !remembers || Starvation.isOn()) return mine;
        mine = new Known();
        known = mine;
        return mine;
    }
}
