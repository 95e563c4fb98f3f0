package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jlockdep.runtime.UnseenViews;

/**
 * Reads the fields by which views of the JDK's locks know their lock; where it cannot, each view stands for itself. On the
 * application's threads, once for each view.
 */
final class OpenedViews extends UnseenViews {
    private final Synchronizers synchronizers;
    /** Of the views of a StampedLock, which are inner classes. */
    private final OpenedField outer;

    OpenedViews(Instrumentation instrumentation) {
        this.synchronizers = new Synchronizers(instrumentation);
        this.outer = new OpenedField(instrumentation, "this$0");
    }

    /** Applications can extend all but the views of a StampedLock. */
    @Override
    protected Object common(Object viewOrLock) {
        boolean ofReadWrite = viewOrLock instanceof ReentrantReadWriteLock
                || viewOrLock instanceof ReentrantReadWriteLock.ReadLock
                || viewOrLock instanceof ReentrantReadWriteLock.WriteLock;
        return ofReadWrite ? synchronizers.of(viewOrLock) : outer.of(viewOrLock, viewOrLock.getClass());
    }
}
