package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A field of the JDK that is not public, where nothing else tells; several types may have one of that name. Opened when it
 * is read for the first time, on any thread. A JDK that has no such field, or does not show it, is asked once.
 */
final class OpenedField {
    private final Instrumentation instrumentation;
    private final String name;
    private final Map<Class<?>, Field> byType = new ConcurrentHashMap<>();
    private volatile boolean unreadable;

    OpenedField(Instrumentation instrumentation, String name) {
        this.instrumentation = instrumentation;
        this.name = name;
    }

    /**
     * @param declaring that declares the field, the owner's class or one above
     * @return null if it cannot be read, or if there is no owner
     */
    Object of(Object owner, Class<?> declaring) {
        if (unreadable || owner == null) return null;
        try {
            return field(declaring).get(owner);
        } catch (ReflectiveOperationException | RuntimeException e) {
            unreadable = true;
            return null;
        }
    }

    private Field field(Class<?> declaring) throws ReflectiveOperationException {
        Field known = byType.get(declaring);
        if (known != null) return known;
        JdkPackages.open(instrumentation, declaring);
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        byType.put(declaring, field);
        return field;
    }
}
