package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;

/**
 * What a thread is doing. {@code Thread.getState} may be overridden, and then it is the application's code: of a class that
 * is none of the JDK's the field is read from which the JDK makes the answer. Any thread.
 */
final class ThreadStates {
    /** JVMTI's thread states, which have been the same in all versions. */
    private static final int RUNNABLE = 0x4;

    private static final int BLOCKED = 0x400;
    private static final int WAITING = 0x10;
    private static final int TIMED_WAITING = 0x20;

    private final OpenedField status;
    /** Since JDK 19 it is a field of this one. */
    private final OpenedField holder;

    ThreadStates(Instrumentation instrumentation) {
        this.status = new OpenedField(instrumentation, "threadStatus");
        this.holder = new OpenedField(instrumentation, "holder");
    }

    /** Null if it can not be told, or if it is of no interest. */
    Thread.State of(Thread thread) {
        Class<?> type = thread.getClass();
        if (type == Thread.class || type.getClassLoader() == null) return thread.getState();
        Object held = holder.of(thread, Thread.class);
        Object bits = held == null ? status.of(thread, Thread.class) : status.of(held, held.getClass());
        return bits instanceof Integer ? state((Integer) bits) : null;
    }

    private static Thread.State state(int bits) {
        if ((bits & RUNNABLE) != 0) return Thread.State.RUNNABLE;
        if ((bits & BLOCKED) != 0) return Thread.State.BLOCKED;
        if ((bits & WAITING) != 0) return Thread.State.WAITING;
        return (bits & TIMED_WAITING) != 0 ? Thread.State.TIMED_WAITING : null;
    }
}
