package org.jlockdep.graph;

import java.util.Objects;

/**
 * All locks that were made for the same purpose: a node of the lock graph. Its name is the same in the next JVM, so
 * that graphs of several runs can be merged. Immutable.
 */
public final class LockClass implements Comparable<LockClass> {
    private final String name;
    private final LockKind kind;

    public LockClass(String name, LockKind kind) {
        this.name = Objects.requireNonNull(name);
        this.kind = Objects.requireNonNull(kind);
    }

    public String name() {
        return name;
    }

    public LockKind kind() {
        return kind;
    }

    @Override
    public int compareTo(LockClass other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : kind.compareTo(other.kind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LockClass && compareTo((LockClass) other) == 0;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + kind.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
