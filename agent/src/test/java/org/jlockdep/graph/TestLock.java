package org.jlockdep.graph;

/** A lock of a test's program. */
record TestLock(LockClass lockClass, long instance) {

    static TestLock lock(String name, long instance) {
        return new TestLock(new LockClass(name, LockKind.LOCK), instance);
    }

    static TestLock monitor(String name, long instance) {
        return new TestLock(new LockClass(name, LockKind.MONITOR), instance);
    }

    static TestLock rw(String name, long instance) {
        return new TestLock(new LockClass(name, LockKind.READ_WRITE), instance);
    }

    static TestLock stamped(String name, long instance) {
        return new TestLock(new LockClass(name, LockKind.STAMPED), instance);
    }
}
