package org.jlockdep.runtime;

/**
 * A field that holds a lock, as its class's own class file shows it. Immutable; made while the class is transformed.
 */
public final class LockField {
    /** Binary name of the declaring class. */
    public final String owner;

    public final String name;
    /**
     * Does every assignment, all of them in the declaring class, store a lock made there? Then the field names the
     * lock class, and sites that read the field need not look at the instance.
     */
    public final boolean ownsItsLock;

    public LockField(String owner, String name, boolean ownsItsLock) {
        this.owner = owner;
        this.name = name;
        this.ownsItsLock = ownsItsLock;
    }

    String key() {
        return key(owner, name);
    }

    static String key(String owner, String name) {
        return owner + '.' + name;
    }
}
