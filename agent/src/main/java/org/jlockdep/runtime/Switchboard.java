package org.jlockdep.runtime;

/**
 * Where the API finds the agent. Each class loader of an application may have a copy of the API of its own, and none of
 * them is the agent's; so what passes here is of the JDK's types. Asked by name.
 */
public final class Switchboard {
    private static volatile Object agent;

    private Switchboard() {}

    /** @param active a {@code java.lang.reflect.InvocationHandler} that answers calls of {@code LockdepMXBean} */
    public static void connect(Object active) {
        agent = active;
    }

    /** Null as long as no agent is active. */
    public static Object agent() {
        return agent;
    }
}
