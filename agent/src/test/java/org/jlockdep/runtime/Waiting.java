package org.jlockdep.runtime;

import java.util.concurrent.CountDownLatch;

/** Threads of tests that take locks as rewritten code does, and then wait in each other's way for ever. */
public final class Waiting {
    private static final SampleSites SITES = new SampleSites();

    private Waiting() {}

    /** One takes a monitor, waits until the others have theirs, and wants another one. The thread is a daemon. */
    public static Thread thread(Object own, Object wanted, CountDownLatch allHold) {
        int first = SITES.of("own");
        int second = SITES.of("wanted");
        Thread thread = new Thread(() -> {
            HeldLocks held = Hooks.enter(own, null, null, first);
            synchronized (own) {
                meet(allHold);
                Hooks.enter(wanted, null, held, second);
                synchronized (wanted) {
                    throw new AssertionError("no deadlock");
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** A thread of no held stack takes the monitor and keeps it. */
    public static void hold(Object monitor, CountDownLatch holds, CountDownLatch until) {
        Thread thread = new Thread(() -> {
            synchronized (monitor) {
                holds.countDown();
                meet(until);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
