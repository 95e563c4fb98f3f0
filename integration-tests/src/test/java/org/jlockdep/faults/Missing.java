package org.jlockdep.faults;

/** Fails as the JVM does. On the bootstrap loader, so that every class of ours can call it. */
public final class Missing {
    private Missing() {}

    public static void fail() {
        throw new NoClassDefFoundError("broken by a test");
    }
}
