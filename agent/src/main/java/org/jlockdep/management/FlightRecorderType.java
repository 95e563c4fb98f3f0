package org.jlockdep.management;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An event type of Flight Recorder, made of descriptions instead of a class. All of it by name, since our class files are
 * older than Flight Recorder.
 */
final class FlightRecorderType {
    private final List<Object> annotations = new ArrayList<>();
    private final List<Object> fields = new ArrayList<>();
    private Object factory;
    private Method newEvent;
    private Method set;
    private Method commit;

    FlightRecorderType(String name, String label) throws ReflectiveOperationException {
        annotations.add(annotation("Name", "jlockdep." + name));
        annotations.add(annotation("Label", label));
        annotations.add(annotation("Category", new String[] {"jlockdep"}));
        annotations.add(annotation("StackTrace", false)); // it would be the analyzer's
    }

    private static Object annotation(String name, Object value) throws ReflectiveOperationException {
        Constructor<?> made = jfr("AnnotationElement").getConstructor(Class.class, Object.class);
        return made.newInstance(jfr(name).asSubclass(Annotation.class), value);
    }

    FlightRecorderType field(Class<?> type, String name, String label) throws ReflectiveOperationException {
        Constructor<?> made = jfr("ValueDescriptor").getConstructor(Class.class, String.class, List.class);
        fields.add(made.newInstance(type, name, Arrays.asList(annotation("Label", label))));
        return this;
    }

    FlightRecorderType register() throws ReflectiveOperationException {
        Class<?> factories = jfr("EventFactory");
        factory = factories.getMethod("create", List.class, List.class).invoke(null, annotations, fields);
        newEvent = factories.getMethod("newEvent");
        set = jfr("Event").getMethod("set", int.class, Object.class);
        commit = jfr("Event").getMethod("commit");
        return this;
    }

    /** Into all recordings that run. */
    void write(Object... values) throws ReflectiveOperationException {
        Object event = newEvent.invoke(factory);
        for (int i = 0; i < values.length; i++) set.invoke(event, i, values[i]);
        commit.invoke(event);
    }

    static Class<?> jfr(String name) throws ClassNotFoundException {
        return Class.forName("jdk.jfr." + name);
    }
}
