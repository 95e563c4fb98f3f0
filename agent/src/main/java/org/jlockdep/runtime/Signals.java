package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Signals that anybody could give, counted by the class of what they bring about: how many there were, and how many of
 * them by threads that asked for a lock of which class in between. One without it says for ever that who waits with such
 * a lock may be woken by others. Any thread; a signal that two waits meet at once may count twice.
 */
final class Signals {
    /** What makes a thread the one to signal, in the words of a dump. */
    static final String TASK = "task";

    static final String THREAD = "thread";
    static final String WORKER = "worker";

    /** Rows: what makes a thread the one to signal. */
    static final int OWN_TASK = 0;

    static final int OWN_THREAD = 1;
    /** Anybody could, but it happens once, so that whoever did it was the one. */
    static final int ONCE = 2;
    /** Anybody could, again and again. */
    static final int OFTEN = 3;

    /** Fewer say nothing of those to come. */
    private static final int FEWEST = 3;
    /** A power of two. What finds no room is not counted, and then there is nothing to tell. */
    private static final int PLACES = 1 << 12;

    private static final int NONE = -1;

    /** Of an event class that more kinds of runs bring about, or one that is not known, nothing is known. */
    private static final int MOST_KINDS = 8;

    private static final SignalKind[] NO_KINDS = {};
    private static final SignalKind[] ANYBODY = {};
    /** By event class, which kinds of runs have brought it about; replaced as a whole when it grows. */
    private static volatile SignalKind[][] kinds = {};

    /** Null as long as nobody ever waited with locks for what is learnt. */
    private static volatile Counts counts;

    private Signals() {}

    /** By event class alone, or with a lock class: open addressing, nothing goes away. */
    private static final class Counts {
        final AtomicLongArray keys = new AtomicLongArray(PLACES);
        final AtomicIntegerArray numbers = new AtomicIntegerArray(PLACES);

        /** Where the key is, or from now on, or none if there is no room. */
        int place(long key) {
            int hash = (int) (key ^ key >>> Integer.SIZE) * 0x9E3779B9;
            int first = hash ^ hash >>> 16;
            for (int i = 0; i < PLACES / 2; i++) {
                int at = first + i & PLACES - 1;
                if (keys.get(at) == key || keys.compareAndSet(at, 0, key) || keys.get(at) == key) return at;
            }
            return NONE;
        }

        void add(long key, int number) {
            int at = place(key);
            if (at != NONE) numbers.addAndGet(at, number);
        }

        int get(long key) {
            int at = place(key);
            return at == NONE ? 0 : numbers.get(at);
        }
    }

    /** Did ever somebody wait with locks for what is learnt? */
    static boolean areAwaited() {
        return counts != null;
    }

    /** Benign race: a few are lost. */
    static void await() {
        if (counts == null) counts = new Counts();
    }

    /** A run of that kind has brought it about. Waits at the first sight of a kind, for as long as two stores take. */
    static void learn(int event, SignalKind kind) {
        SignalKind[] known = event < kinds.length ? kinds[event] : null;
        if (known == ANYBODY) return;
        if (known != null) for (SignalKind one : known) if (one == kind) return;
        add(event, kind);
    }

    /** Or somebody of whom nothing is known. */
    private static void anybody(int event) {
        if (event >= kinds.length || kinds[event] != ANYBODY) add(event, null);
    }

    private static synchronized void add(int event, SignalKind kind) {
        if (event >= kinds.length) kinds = Arrays.copyOf(kinds, Math.max(event + 1, kinds.length * 2));
        SignalKind[] known = kinds[event] == null ? NO_KINDS : kinds[event];
        if (known == ANYBODY) return;
        SignalKind[] more =
                kind == null || known.length == MOST_KINDS ? ANYBODY : Arrays.copyOf(known, known.length + 1);
        if (more != ANYBODY) more[known.length] = kind;
        kinds[event] = more;
    }

    /** Which kinds have brought it about; none if that is not all there is to know, or if they were too few to tell. */
    static SignalKind[] kinds(int event) {
        boolean enough = counts != null && counts.get(key(event, 0)) >= FEWEST;
        SignalKind[] known = enough && event < kinds.length ? kinds[event] : null;
        return known == null ? NO_KINDS : known;
    }

    /** All of them, in the words of a dump. */
    static String all(int event) {
        int all = counts == null ? 0 : counts.get(key(event, 0));
        return of(all, all);
    }

    /** One of which is not known what was asked for. */
    static void given(int event) {
        counts.add(key(event, 0), 1);
    }

    /** The same, but that whatever is held is as good as asked for. */
    static void givenHolding(HeldLocks h, int event) {
        given(event);
        anybody(event);
        for (int i = 0; i < h.depth; i++) {
            int lockClass = HeldClasses.of(h, h.held[i]);
            boolean again = false;
            for (int j = 0; j < i; j++) again |= h.held[j].lockClass == lockClass;
            if (lockClass > 0 && !again) counts.add(key(event, lockClass), 1);
        }
    }

    static void given(int event, LockEvent... asked) {
        count(event, asked, 1);
    }

    /** One that was given, and does not count after all. */
    static void takenBack(int event, LockEvent... asked) {
        count(event, asked, -1);
    }

    private static void count(int event, LockEvent[] asked, int number) {
        counts.add(key(event, 0), number);
        for (int i = 0; i < asked.length; i++) {
            boolean again = false;
            for (int j = 0; j < i; j++) again |= asked[j].lockClasses[0] == asked[i].lockClasses[0];
            if (!again) counts.add(key(event, asked[i].lockClasses[0]), number);
        }
    }

    /**
     * What makes the thread of a signal the one to give it, in the words of a dump; null if nothing does.
     *
     * @param meets is it the very lock that is held by who waits for this very event?
     */
    static String signaller(int row, int event, int lockClass, boolean meets) {
        if (row == OWN_TASK) return TASK;
        if (row == OWN_THREAD) return THREAD;
        int all = counts.get(key(event, 0));
        int with = counts.get(key(event, lockClass));
        boolean enough = all >= FEWEST || meets && row == ONCE;
        return enough && with != 0 && with == all ? of(with, all) : null;
    }

    private static String of(int with, int all) {
        return Integer.toString(with).concat("/").concat(Integer.toString(all));
    }

    private static long key(int event, int lockClass) {
        return (long) event << Integer.SIZE | lockClass;
    }
}
