package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The threads that are stopped now, and the test whether they would wait for each other once they went on: each owns what
 * the one before it is about to ask for without a limit. Then nothing is left to wait for, and they are let go: what
 * becomes of them is looked at and not concluded. Any thread; nobody waits for another here.
 */
final class Pauses {
    private static final AtomicReferenceArray<Pause> ALL = new AtomicReferenceArray<>(64);

    private Pauses() {}

    /** @return its place, or below 0 if there is none */
    static int add(Pause pause) {
        for (int i = 0; i < ALL.length(); i++) {
            if (ALL.get(i) == null && ALL.compareAndSet(i, null, pause)) return i;
        }
        return -1;
    }

    static void remove(int place) {
        ALL.set(place, null);
    }

    /** Lets all go on that form a ring with the one that has come, or that have all there is and want more. */
    static void closeBy(Pause last, int links) {
        if (last.wantsMore()) closeByShare(last);
        else closeRing(last, links);
    }

    private static void closeByShare(Pause last) {
        Pause[] sharing = new Pause[ALL.length()];
        int left = last.besides();
        int least = last.wants();
        for (int i = 0; i < sharing.length; i++) {
            Pause other = ALL.get(i);
            if (other == null || !other.wantsMoreOf(last)) continue;
            sharing[i] = other;
            if (other.thread() == last.thread()) continue;
            left -= other.has();
            least = Math.min(least, other.wants());
        }
        if (left >= least) return;
        for (Pause pause : sharing) if (pause != null) pause.end();
    }

    private static void closeRing(Pause last, int links) {
        Pause[] ring = new Pause[ALL.length()];
        ring[0] = last;
        int length = close(ring, 1, links);
        for (int i = 0; i < length; i++) ring[i].end();
    }

    /** How long the ring is, with the first of it in place and those that follow; 0 if there is none. */
    private static int close(Pause[] ring, int length, int links) {
        if (length > 1 && ring[length - 1].leadsTo(ring[0], links)) return length;
        if (length == ring.length) return 0;
        for (int i = 0; i < ALL.length(); i++) {
            Pause next = ALL.get(i);
            if (next == null || isAmong(next, ring, length) || !ring[length - 1].leadsTo(next, links)) continue;
            ring[length] = next;
            int closed = close(ring, length + 1, links);
            if (closed != 0) return closed;
        }
        return 0;
    }

    private static boolean isAmong(Pause pause, Pause[] ring, int length) {
        for (int i = 0; i < length; i++) if (ring[i].thread() == pause.thread()) return true;
        return false;
    }

    /** Has another thread come so far that there is no use in waiting for it any longer? */
    static boolean isAnother(Thread thread, int link, ArmedLink[] links) {
        for (int i = 0; i < links.length; i++) if (i != link && links[i].takesBack()) return links[i].isWaiting();
        for (int i = 0; i < ALL.length(); i++) {
            Pause pause = ALL.get(i);
            if (pause != null && pause.thread() != thread) return true;
        }
        return false;
    }

    static List<Pause> now() {
        List<Pause> now = new ArrayList<>();
        for (int i = 0; i < ALL.length(); i++) {
            Pause pause = ALL.get(i);
            if (pause != null) now.add(pause);
        }
        return now;
    }
}
