package org.jlockdep.runtime;

/**
 * A field that holds a lock, as its class's own class file shows it. Immutable; made while the class is transformed.
 */
public final class LockField implements Numbering.Value<LockField> {
    /** Binary name of the declaring class. */
    public final String owner;

    public final String name;
    /**
     * Does every assignment, all of them in the declaring class, store a lock made there? Then the field names the
     * lock class, and sites that read the field need not look at the instance.
     */
    public final boolean ownsItsLock;

    /**
     * Or is it most likely made for the owner alone, by a factory that we know nothing of? Then the field names what the
     * factory made, but each instance has to be looked at.
     */
    final boolean isMadeForOwner;

    /**
     * If the owner only wraps its locks, what comes behind the owner's own name, else null: the lock then goes by the
     * field that has its owner.
     */
    final String within;

    public LockField(String owner, String name, boolean ownsItsLock, boolean isMadeForOwner, String within) {
        this.owner = owner;
        this.name = name;
        this.ownsItsLock = ownsItsLock;
        this.isMadeForOwner = isMadeForOwner;
        this.within = within;
    }

    /** The same field, whatever is known of it. */
    @Override
    public boolean isSameAs(LockField other) {
        return owner.equals(other.owner) && name.equals(other.name);
    }

    @Override
    public int hash() {
        return owner.hashCode() * 31 + name.hashCode();
    }
}
