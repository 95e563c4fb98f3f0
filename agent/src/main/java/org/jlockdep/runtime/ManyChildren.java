package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Children of a chain that has hundreds or thousands of them, by their keys: a lock under which a program takes all others.
 * A trie over five bits of a key's hash at a time, so that one place is written for each child and nothing is copied. Two
 * keys never have the same hash, so it ends. Any thread may call anything: look-ups are wait-free, an insertion goes on
 * when another thread was first at its place.
 */
final class ManyChildren {
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    /** A child, or the trie of those that would be here, or null. */
    private final AtomicReferenceArray<Object> places = new AtomicReferenceArray<>(1 << BITS);

    private final int shift;

    ManyChildren() {
        this(0);
    }

    private ManyChildren(int shift) {
        this.shift = shift;
    }

    private int place(int key) {
        return ChainNode.spread(key) >>> shift & MASK;
    }

    /** The child with that key, or null. */
    ChainNode find(int key) {
        ManyChildren trie = this;
        while (true) {
            Object there = trie.places.get(trie.place(key));
            if (there instanceof ManyChildren) trie = (ManyChildren) there;
            else if (there == null || ((ChainNode) there).key() != key) return null;
            else return (ChainNode) there;
        }
    }

    /** The child, or the one with the same key that was there before. */
    ChainNode add(ChainNode child) {
        ManyChildren trie = this;
        while (true) {
            int place = trie.place(child.key());
            Object there = trie.places.get(place);
            if (there instanceof ManyChildren) {
                trie = (ManyChildren) there;
            } else if (there == null) {
                if (trie.places.compareAndSet(place, null, child)) return child;
            } else if (((ChainNode) there).key() == child.key()) {
                return (ChainNode) there;
            } else {
                trie.places.compareAndSet(place, there, below(trie, (ChainNode) there));
            }
        }
    }

    private static ManyChildren below(ManyChildren trie, ChainNode child) {
        ManyChildren below = new ManyChildren(trie.shift + BITS);
        below.places.set(below.place(child.key()), child);
        return below;
    }
}
