package org.jlockdep.graph;

/** How a lock is held or wanted: by one thread alone, or together with other readers. */
public enum Mode {
    EXCLUSIVE,
    SHARED
}
