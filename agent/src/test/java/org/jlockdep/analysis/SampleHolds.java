package org.jlockdep.analysis;

import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;

/** Locks that a thread waits for, or has waited for, at one and the same line. */
final class SampleHolds {
    private static final StackTraceElement SITE = new StackTraceElement("bank.Main", "run", "Main.java", 1);

    private SampleHolds() {}

    /** Of a monitor; there is one of each name. */
    static Hold hold(String name) {
        return hold(new LockClass(name, LockKind.MONITOR), name.hashCode());
    }

    static Hold hold(LockClass lockClass, long instance) {
        return new Hold(lockClass, "Object", instance, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);
    }
}
