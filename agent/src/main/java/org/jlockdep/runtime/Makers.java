package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

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
    /** Is there a site whose locks are not remembered? */
    private static boolean forget;

    private Makers() {}

    /** Is a lock made there to be remembered? Counts it. */
    static boolean areAskedFor(Object lock, int site) {
        Class<?> type = lock.getClass();
        boolean plain = type == ReentrantLock.class || type == Object.class || type == ReentrantReadWriteLock.class;
        if (!plain) return true;
        int[] counts = made;
        if (site >= counts.length) counts = Arrays.copyOf(counts, site * 2);
        made = counts;
        int before = counts[site];
        if (before == ENOUGH) forget = true;
        if (before != NEEDED && before != ENOUGH) counts[site] = before + 1;
        return before != ENOUGH;
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

    /** Somebody asked of a lock that is not remembered: it may be one of these. */
    static void askedInVain() {
        if (!forget) return;
        forget = false;
        int[] counts = made;
        for (int i = 0; i < counts.length; i++) if (counts[i] == ENOUGH) counts[i] = NEEDED;
    }

    /** The lock class of what was made there. */
    static int lockClass(int site, int kind) {
        int[] known = classes;
        int answer = site < known.length ? known[site] : 0;
        if (answer != 0 && (answer & HoldBits.KIND_MASK) == kind) return answer >>> HoldBits.KIND_WIDTH;
        int lockClass = LockClasses.number(Sites.get(site).fresh, kind);
        if (site >= known.length) known = Arrays.copyOf(known, site * 2);
        known[site] = lockClass << HoldBits.KIND_WIDTH | kind;
        classes = known;
        return lockClass;
    }
}
