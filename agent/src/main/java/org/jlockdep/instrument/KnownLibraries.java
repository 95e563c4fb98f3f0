package org.jlockdep.instrument;

import org.jlockdep.instrument.ForeignLocks.Role;
import org.jlockdep.runtime.LockClasses;

/**
 * The locks of libraries that many programs have, as they were and are published. What is taken by one thread and given
 * back by another is a signal and stands here only if it must not be taken for a lock: Tomcat's {@code LimitLatch}, which
 * the acceptor counts up and the pollers count down, is not in the table, and neither are locks that are made of
 * {@code java.util.concurrent}'s and nothing else, which are seen inside (Netty's, Tomcat's, Jetty's, Hadoop's, Ehcache's since 1.6).
 */
final class KnownLibraries {
    private static final String OSWEGO = "EDU.oswego.cs.dl.util.concurrent.";
    /** Copies of it, of parts only. */
    private static final String PROXOOL = "org.logicalcobwebs.concurrent.";

    private static final String EHCACHE = "net.sf.ehcache.constructs.concurrent.";
    private static final String BACKPORT = "edu.emory.mathcs.backport.java.util.concurrent.locks.";
    private static final String CURATOR = "org.apache.curator.framework.recipes.locks.";
    private static final String GUAVA_MONITOR = "com.google.common.util.concurrent.Monitor";
    /** Called so and no lock: to be asked all the same, since its interface is that of locks. */
    private static final int NO_LOCK = LockClasses.MONITOR;

    private KnownLibraries() {}

    static void addTo(ForeignLocks locks) {
        for (String lineage : new String[] {OSWEGO, PROXOOL, EHCACHE}) addSyncs(locks, lineage);
        addOswego(locks);
        addReadWriteLocks(locks, PROXOOL);
        addBackport(locks);
        addCurator(locks);
        addGuava(locks);
        // Eclipse's own, which its workbench and language servers pass through all their layers.
        locks.add("org.eclipse.core.runtime.jobs.ILock", "acquire", "", "release");
        locks.add("scala.concurrent.Lock", "acquire", "", "release");
    }

    private static void addSyncs(ForeignLocks locks, String lineage) {
        locks.add(lineage + "Sync", "acquire", "attempt", "release");
        locks.add(lineage + "Mutex", "acquire", "attempt", "release");
    }

    /** What java.util.concurrent came from, and what servers of before 2004 stand on still. */
    private static void addOswego(ForeignLocks locks) {
        locks.add(OSWEGO + "ReentrantLock", "acquire", "attempt", "release");
        locks.role(OSWEGO + "ReentrantLock", "release", Role.RELEASE_SOME);
        for (String semaphore : new String[] {
            "Semaphore", "QueuedSemaphore", "FIFOSemaphore", "PrioritySemaphore", "WaiterPreferenceSemaphore"
        }) {
            locks.declare(OSWEGO + semaphore, LockClasses.SEMAPHORE);
            locks.role(OSWEGO + semaphore, "release", Role.RELEASE_SOME);
        }
        addReadWriteLocks(locks, OSWEGO);
        for (String none :
                new String[] {"Latch", "CountDown", "NullSync", "LayeredSync", "TimeoutSync", "ObservableSync"}) {
            locks.declare(OSWEGO + none, NO_LOCK);
        }
    }

    /** What they give out is a {@code Sync} that is no lock beside theirs. */
    private static void addReadWriteLocks(ForeignLocks locks, String lineage) {
        for (String lock : new String[] {
            "ReadWriteLock",
            "FIFOReadWriteLock",
            "ReaderPreferenceReadWriteLock",
            "ReentrantWriterPreferenceReadWriteLock",
            "WriterPreferenceReadWriteLock"
        }) {
            addReadWriteLock(locks, lineage + lock);
        }
        for (String view : new String[] {
            "FIFOReadWriteLock$ReaderSync",
            "FIFOReadWriteLock$WriterSync",
            "WriterPreferenceReadWriteLock$ReaderLock",
            "WriterPreferenceReadWriteLock$WriterLock"
        }) {
            locks.declare(lineage + view, NO_LOCK);
        }
    }

    private static void addReadWriteLock(ForeignLocks locks, String type) {
        locks.declare(type, LockClasses.READ_WRITE);
        locks.role(type, "readLock", Role.VIEW_READ);
        locks.role(type, "writeLock", Role.VIEW_WRITE);
    }

    /** Across machines, and held by a thread as any other lock is. */
    private static void addCurator(ForeignLocks locks) {
        locks.add(CURATOR + "InterProcessLock", "acquire", "", "release");
        for (String lock : new String[] {"InterProcessMutex", "InterProcessSemaphoreMutex"}) {
            locks.add(CURATOR + lock, "acquire", "", "release");
        }
        addReadWriteLock(locks, CURATOR + "InterProcessReadWriteLock");
        // Takes others, one after the other.
        locks.declare(CURATOR + "InterProcessMultiLock", NO_LOCK);
    }

    /** The same for Java 1.4, in libraries that were never rebuilt; the methods have the names of java.util.concurrent's. */
    private static void addBackport(ForeignLocks locks) {
        locks.add(BACKPORT + "Lock", "lock", "tryLock", "unlock");
        locks.role(BACKPORT + "Lock", "lockInterruptibly", Role.ACQUIRE);
        locks.add(BACKPORT + "ReentrantLock", "lock", "tryLock", "unlock");
        locks.role(BACKPORT + "ReentrantLock", "lockInterruptibly", Role.ACQUIRE);
        for (String lock : new String[] {"ReadWriteLock", "ReentrantReadWriteLock"}) {
            addReadWriteLock(locks, BACKPORT + lock);
        }
    }

    private static void addGuava(ForeignLocks locks) {
        locks.add(GUAVA_MONITOR, "enter", "tryEnter", "leave");
        for (String enters : new String[] {
            "enterInterruptibly", "enterWhen", "enterWhenUninterruptibly", "enterIf", "enterIfInterruptibly"
        }) {
            locks.role(GUAVA_MONITOR, enters, Role.ACQUIRE);
        }
        locks.role(GUAVA_MONITOR, "tryEnterIf", Role.ATTEMPT);
        locks.role(GUAVA_MONITOR, "waitFor", Role.WAIT);
        locks.role(GUAVA_MONITOR, "waitForUninterruptibly", Role.WAIT);
    }
}
