package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jlockdep.runtime.UnseenViews;

/** Reads the fields by which views of the JDK's locks know their lock. On the application's threads, once for each view. */
final class OpenedViews extends UnseenViews {
    private final Instrumentation instrumentation;
    private final Map<Class<?>, Field> fields = new ConcurrentHashMap<>();
    private volatile boolean unreadable;

    OpenedViews(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    protected Object common(Object viewOrLock) {
        if (unreadable) return null;
        try {
            return field(viewOrLock).get(viewOrLock);
        } catch (ReflectiveOperationException | RuntimeException e) {
            unreadable = true; // a JDK with other fields: then each view stands for itself
            return null;
        }
    }

    private Field field(Object viewOrLock) throws ReflectiveOperationException {
        Class<?> type = declaring(viewOrLock);
        Field known = fields.get(type);
        if (known != null) return known;
        Field opened = OpenedField.of(instrumentation, type, nameIn(type));
        fields.put(type, opened);
        return opened;
    }

    /** Applications can extend these. */
    private static Class<?> declaring(Object viewOrLock) {
        if (viewOrLock instanceof ReentrantReadWriteLock) return ReentrantReadWriteLock.class;
        if (viewOrLock instanceof ReentrantReadWriteLock.ReadLock) return ReentrantReadWriteLock.ReadLock.class;
        if (viewOrLock instanceof ReentrantReadWriteLock.WriteLock) return ReentrantReadWriteLock.WriteLock.class;
        return viewOrLock.getClass();
    }

    /** The views of a StampedLock are inner classes; all others share what does the work. */
    private static String nameIn(Class<?> type) {
        return type.getName().startsWith(ReentrantReadWriteLock.class.getName()) ? "sync" : "this$0";
    }
}
