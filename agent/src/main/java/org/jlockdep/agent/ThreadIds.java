package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.function.ToLongFunction;
import org.jlockdep.runtime.Types;

/**
 * The number of a thread as {@code jstack} shows it. {@code Thread.getId} may be overridden, and then it is the
 * application's code; {@code threadId}, which may not, is there since JDK 19. So a thread that has a {@code getId} of its
 * own is not asked: its field is read. Analyzer thread only.
 */
final class ThreadIds implements ToLongFunction<Thread> {
    private final Instrumentation instrumentation;
    private Field id;
    private boolean unreadable;

    ThreadIds(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public long applyAsLong(Thread thread) {
        return Types.answersItself(thread.getClass()) ? read(thread) : thread.getId();
    }

    /** @return 0, which no thread has, if this JVM does not show it */
    private long read(Thread thread) {
        if (unreadable) return 0;
        try {
            if (id == null) id = OpenedField.of(instrumentation, Thread.class, "tid");
            return id.getLong(thread);
        } catch (ReflectiveOperationException | RuntimeException e) {
            unreadable = true;
            return 0;
        }
    }
}
