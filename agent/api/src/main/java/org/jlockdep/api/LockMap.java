package org.jlockdep.api;

/**
 * A lock that only exists on paper, for whatever threads wait on without a lock that the agent can see: a counter of
 * users, a latch, an answer over the wire. All maps of one name are one lock class. A map keeps nobody out.
 *
 * <p>{@link #acquire} and {@link #release} belong around what others wait for, {@link #sync} stands where they wait. A
 * thread may acquire a map again while it holds it, and another thread may release it.
 */
public final class LockMap {
    private final String name;

    /** @param name of the lock class in reports, for instance {@code Access.users} */
    public LockMap(String name) {
        if (name == null) throw new NullPointerException("a lock map needs a name");
        this.name = name;
    }

    /** From here on nobody else can get past. */
    public void acquire() {}

    /** From here on this thread is one of those that {@link #sync} waits for. */
    public void acquireShared() {}

    /** Ends what the last {@link #acquire} or {@link #acquireShared} began. */
    public void release() {}

    /** Waits, here or right behind, until all holders are gone. Nothing is held afterwards. */
    public void sync() {}

    @Override
    public String toString() {
        return name;
    }
}
