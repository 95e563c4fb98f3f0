package org.jlockdep.faults;

/** Fails in the ways in which code of ours can. On the bootstrap loader, so that every class of ours can call it. */
public final class Missing {
    private Missing() {}

    /** As the JVM does where a class of the JDK is not there. */
    public static void fail() {
        throw new NoClassDefFoundError("broken by a test");
    }

    public static void err() {
        throw new IllegalStateException("broken by a test");
    }

    public static void exhaust() {
        throw new OutOfMemoryError("broken by a test");
    }

    /** Longer than any deadline; on a thread of ours, which ends with the JVM. */
    public static void hang() throws InterruptedException {
        Thread.sleep(3_600_000);
    }
}
