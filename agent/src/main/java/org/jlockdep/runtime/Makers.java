package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Places that make lock after lock of which nobody but the maker ever asks, and he at once: a lock for a moment. To remember
 * each of them weakly costs a microsecond, most of it the collector's, so after the first thousands that is left, and only
 * {@link Recent} has them. What is lost when such a place begins to make locks for others: the first of these goes by the
 * place that takes it, and from then on all are remembered again.
 *
 * <p>Any thread may call anything. Benign races: a count is a little late.
 */
final class Makers {
    private static final int ENOUGH = 1 << 12;
    /** So many questions may come from places that see such a lock for the first time, and are asked once each. */
    private static final int FEW_QUESTIONS = 1 << 5;

    private static final int NEEDED = -1;

    /** How many each site made, or that somebody else asks for them. */
    private static int[] made = new int[256];
    /** How often somebody asked for one, by site. */
    private static int[] questions = new int[256];
    /** Lock class and kind by site, as asked last. */
    private static int[] classes = new int[256];
    /** Which class each site made last. */
    private static Class<?>[] types = new Class<?>[256];
    /** Of these classes there is a site whose locks are not remembered. Replaced as a whole; what gets lost comes again. */
    private static Class<?>[] forgotten = {};

    private Makers() {}

    /** Is a lock made there to be remembered? Counts it. */
    static boolean areAskedFor(Object lock, int site) {
        if (!canBeForgotten(lock)) return true;
        int[] counts = made;
        if (site >= counts.length) counts = grown(site);
        int before = counts[site];
        if (before == ENOUGH) {
            if (!isForgotten(lock.getClass())) forget(lock.getClass());
            return false;
        }
        if (before != NEEDED) counts[site] = before + 1;
        Class<?>[] of = types;
        if (site < of.length) of[site] = lock.getClass();
        return true;
    }

    private static int[] grown(int site) {
        types = Arrays.copyOf(types, site * 2); // before the other, by whose length one is read
        int[] counts = Arrays.copyOf(made, site * 2);
        made = counts;
        return counts;
    }

    /**
     * One of the JDK's of which the table of instances knows nothing but what it was made for: not how many permits it has,
     * nor that somebody saw the map being made, without which nobody looks at its bins.
     */
    private static boolean canBeForgotten(Object lock) {
        return TypeInfo.of(lock.getClass()).ofJdk
                && !(lock instanceof Semaphore)
                && !(lock instanceof ConcurrentHashMap);
    }

    private static boolean isForgotten(Class<?> type) {
        for (Class<?> known : forgotten) if (known == type) return true;
        return false;
    }

    private static void forget(Class<?> type) {
        if (isForgotten(type)) return;
        Class<?>[] more = Arrays.copyOf(forgotten, forgotten.length + 1);
        more[more.length - 1] = type;
        forgotten = more;
    }

    /** Somebody asked what a lock was made for that was made there. */
    static void asked(int site) {
        if (site == 0) return;
        int[] counts = questions;
        if (site >= counts.length) counts = Arrays.copyOf(counts, site * 2);
        questions = counts;
        if (++counts[site] > FEW_QUESTIONS) need(site);
    }

    private static void need(int site) {
        int[] counts = made;
        if (site < counts.length && counts[site] != NEEDED) counts[site] = NEEDED;
    }

    /** Somebody asked of a lock of that class that is not remembered: it may be one of these. */
    static void askedInVain(Class<?> type) {
        if (isForgotten(type)) needAll(type);
    }

    private static void needAll(Class<?> type) {
        List<Class<?>> others = new ArrayList<>();
        for (Class<?> known : forgotten) if (known != type) others.add(known);
        forgotten = others.toArray(new Class<?>[0]);
        int[] counts = made;
        for (int i = 0; i < counts.length; i++) if (counts[i] == ENOUGH && types[i] == type) counts[i] = NEEDED;
    }

    /** The lock class of what was made there. */
    static int lockClass(int site, int kind) {
        int[] known = classes;
        int answer = site < known.length ? known[site] : 0;
        if (answer != 0 && (answer & (1 << LockClasses.KIND_BITS) - 1) == kind) return answer >>> LockClasses.KIND_BITS;
        int lockClass = LockClasses.number(Sites.get(site).fresh, kind);
        if (site >= known.length) known = Arrays.copyOf(known, site * 2);
        known[site] = lockClass << LockClasses.KIND_BITS | kind;
        classes = known;
        return lockClass;
    }
}
