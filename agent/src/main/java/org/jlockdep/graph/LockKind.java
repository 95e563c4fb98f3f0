package org.jlockdep.graph;

/** What sort of thing a lock class is: a tagged union, because waits and class initialisation are nodes as well. */
public enum LockKind {
    MONITOR("monitor"),
    LOCK("lock"),
    READ_WRITE("rw"),
    STAMPED("stamped"),
    SEMAPHORE("semaphore"),
    /** What the JVM holds of a class while its initialiser runs. */
    CLASS_INIT("clinit"),
    MAP("map"),
    /** What a {@code ConcurrentHashMap} locks of itself while it changes, or computes, what is in there. */
    BIN("bin"),
    /** What a thread waits for that is no lock: the end of a task or a thread, a signal. Whoever is to bring it about holds it. */
    EVENT("event");

    private final String label;

    LockKind(String label) {
        this.label = label;
    }

    /** The word that reports print between braces, as in {@code {monitor}}. */
    public String label() {
        return label;
    }
}
