package org.jlockdep.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;

/**
 * Locks around locks: a {@code Lock} that takes another one in its own {@code lock()} shows each cycle once more, one
 * layer below. Such two locks are wanted by one call: while the same others are held, and the inner one from within the
 * very call that wants the outer one. Stateless.
 */
final class LockLayers {
    private LockLayers() {}

    /** Are the two rings the same, but for the layer in which a lock is seen? */
    static boolean areOfOneRing(List<Link> ring, List<Link> other) {
        if (ring.size() != other.size()) return false;
        for (int shift = 0; shift < ring.size(); shift++) {
            if (areOfOneRing(ring, other, shift)) return true;
        }
        return false;
    }

    /** Of two links that stand for each other in two layers, at least one of these is equal. */
    static List<Object> traits(Link link) {
        List<Long> held = new ArrayList<>();
        for (Hold hold : link.acquisition().held()) held.add(hold.lock());
        return Arrays.<Object>asList(link.to().lockClass(), held);
    }

    private static boolean areOfOneRing(List<Link> ring, List<Link> other, int shift) {
        for (int i = 0; i < ring.size(); i++) {
            if (!wantTheSame(ring.get(i), other.get((i + shift) % other.size()))) return false;
        }
        return true;
    }

    private static boolean wantTheSame(Link one, Link other) {
        return one.to().lockClass().equals(other.to().lockClass())
                || areOfOneCall(one.acquisition(), other.acquisition());
    }

    private static boolean areOfOneCall(Acquisition one, Acquisition other) {
        return areSameLocks(one.held(), other.held())
                && (isWithin(one.stack(), other.stack()) || isWithin(other.stack(), one.stack()));
    }

    private static boolean areSameLocks(List<Hold> some, List<Hold> others) {
        if (some.size() != others.size()) return false;
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).isSameLock(others.get(i))) return false;
        }
        return true;
    }

    /** Was the thread deeper in one and the same call? Stacks begin with the innermost frame. */
    private static boolean isWithin(List<StackTraceElement> inner, List<StackTraceElement> outer) {
        int deeper = inner.size() - outer.size();
        return !outer.isEmpty()
                && deeper > 0
                && inner.subList(deeper, inner.size()).equals(outer);
    }
}
