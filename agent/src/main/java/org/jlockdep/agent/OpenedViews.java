package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jlockdep.runtime.UnseenViews;

/**
 * Reads the fields by which views of the JDK's locks know their lock; where it cannot, each view stands for itself. On the
 * application's threads, once for each view.
 */
final class OpenedViews extends UnseenViews {
    /** Of a ReentrantReadWriteLock and its views: they share what does the work. */
    private final OpenedField sync;
    /** Of the views of a StampedLock, which are inner classes. */
    private final OpenedField outer;

    OpenedViews(Instrumentation instrumentation) {
        this.sync = new OpenedField(instrumentation, "sync");
        this.outer = new OpenedField(instrumentation, "this$0");
    }

    /** Applications can extend all but the views of a StampedLock. */
    @Override
    protected Object common(Object viewOrLock) {
        if (viewOrLock instanceof ReentrantReadWriteLock) return sync.of(viewOrLock, ReentrantReadWriteLock.class);
        if (viewOrLock instanceof ReentrantReadWriteLock.ReadLock) {
            return sync.of(viewOrLock, ReentrantReadWriteLock.ReadLock.class);
        }
        if (viewOrLock instanceof ReentrantReadWriteLock.WriteLock) {
            return sync.of(viewOrLock, ReentrantReadWriteLock.WriteLock.class);
        }
        return outer.of(viewOrLock, viewOrLock.getClass());
    }
}
