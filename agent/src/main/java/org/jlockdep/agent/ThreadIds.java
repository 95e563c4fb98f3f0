package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.function.ToLongFunction;
import org.jlockdep.runtime.Types;

/**
 * The number of a thread as {@code jstack} shows it. {@code Thread.getId} may be overridden, and then it is the
 * application's code; {@code threadId}, which may not, is there since JDK 19. So a thread that has a {@code getId} of its
 * own is not asked: its field is read. Analyzer thread only.
 */
final class ThreadIds implements ToLongFunction<Thread> {
    private final OpenedField id;

    ThreadIds(Instrumentation instrumentation) {
        this.id = new OpenedField(instrumentation, "tid");
    }

    /** 0, which no thread has, if this JVM does not show it. */
    @Override
    public long applyAsLong(Thread thread) {
        if (!Types.answersItself(thread.getClass())) return thread.getId();
        Object number = id.of(thread, Thread.class);
        return number instanceof Long ? (Long) number : 0;
    }
}
