package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Children of a chain that has hundreds or thousands of them, by their keys: a lock under which a program takes all others.
 * Open addressing, a power of two in size, at most half full. Any thread may call anything; look-ups are wait-free, an
 * insertion goes on to the next place when another thread takes the one that it wants.
 */
final class ManyChildren {
    private final AtomicReferenceArray<ChainNode> places;
    private final AtomicInteger used = new AtomicInteger();

    ManyChildren(int size) {
        places = new AtomicReferenceArray<>(size);
    }

    ChainNode find(int key) {
        int mask = places.length() - 1;
        for (int i = ChainNode.spread(key) & mask; ; i = i + 1 & mask) {
            ChainNode child = places.get(i);
            if (child == null || child.key() == key) return child;
        }
    }

    boolean isFull() {
        return used.get() * 2 >= places.length();
    }

    /** The child, or the one with the same key that was there before. Not when it is full and half as much again. */
    ChainNode add(ChainNode child) {
        int mask = places.length() - 1;
        for (int i = ChainNode.spread(child.key()) & mask; ; i = i + 1 & mask) {
            ChainNode other = places.get(i);
            if (other == null && places.compareAndSet(i, null, child)) {
                used.incrementAndGet();
                return child;
            }
            if (other == null) other = places.get(i);
            if (other.key() == child.key()) return other;
        }
    }

    ManyChildren grown() {
        ManyChildren bigger = new ManyChildren(places.length() * 2);
        for (int i = 0; i < places.length(); i++) {
            ChainNode child = places.get(i);
            if (child != null) bigger.add(child);
        }
        return bigger;
    }
}
