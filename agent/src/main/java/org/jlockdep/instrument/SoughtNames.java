package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What {@link ClassFileScan} looks for among the names of a class file, and what finding it means. Stateless. */
final class SoughtNames {
    /** Its mere presence makes a class interesting. */
    static final int CALLED = 1;
    /** Of a method that a foreign lock has: interesting if one is called. */
    static final int FOREIGN = 2;
    /** Of threads' methods, and of semaphores': with a descriptor, since strings join and much can be released. */
    static final int THREADS = 4;

    static final int PERMITS = 8;
    /** Of a type that is a lock: interesting if one is made. */
    static final int MADE = 16;
    /** By which hooks ask locks, and the analyzer threads: declared by a class, they are its own code. */
    static final int ASKED = 32;

    static final int LOAD_CLASS = 64;
    static final int CODE = 128;
    /** Of the method that initialises a class. */
    static final int INITIALISER = 1024;

    static final int FOR_NAME = 2048;
    /** The type of reflected methods, and the name of what calls them: interesting together. */
    static final int REFLECTS = 256 | 512;

    private static final int METHOD = 256;
    private static final int INVOKE = 512;

    private SoughtNames() {}

    /**
     * @param types of locks, by internal name
     * @param methods of foreign locks
     */
    static NameTable of(Collection<String> types, Collection<String> methods) {
        NameTable names = new NameTable();
        names.add(called(), CALLED);
        names.add(DynamicCalls.linkers(), CALLED);
        names.add(EventOperation.types(), CALLED);
        for (String signal : EventOperation.namesOfSignals()) names.add(signal, CALLED);
        for (String method : EventOperation.namesOfSynchronizers()) names.add(method, CALLED);
        names.add(methods, FOREIGN);
        names.add(Arrays.asList("start", "startVirtualThread", "join", "run", "call"), THREADS);
        names.add(Arrays.asList("acquire", "acquireUninterruptibly", "tryAcquire", "drainPermits", "release"), PERMITS);
        names.add(types, MADE);
        names.add(asked(), ASKED);
        names.add("loadClass", LOAD_CLASS);
        names.add("Code", CODE);
        names.add("<clinit>", INITIALISER);
        names.add("forName", FOR_NAME);
        names.add("java/lang/reflect/Method", METHOD);
        names.add("invoke", INVOKE);
        return names;
    }

    /** Of methods for the most part. */
    private static List<String> called() {
        return Arrays.asList(
                "lock",
                "unlock",
                "tryLock",
                "lockInterruptibly",
                "newCondition",
                "readLock",
                "writeLock",
                "java/util/concurrent/locks/StampedLock",
                "java/util/concurrent/Semaphore",
                "java/lang/invoke/MethodHandle",
                "findVirtual",
                "unreflect",
                "insertArguments",
                "wait",
                "await",
                "awaitNanos",
                "awaitUntil",
                "awaitUninterruptibly",
                "loadClass",
                "org/jlockdep/api/LockMap",
                "org/jlockdep/api/Lockdep");
    }

    private static List<String> asked() {
        return Arrays.asList(
                "isHeldByCurrentThread",
                "isWriteLockedByCurrentThread",
                "getReadHoldCount",
                "availablePermits",
                "getId");
    }
}
