package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Fields of the JDK that are not public, where nothing else tells. Stateless. */
final class OpenedField {
    private OpenedField() {}

    /** Opens the package to us first, since JDK 9, by name: we are Java 8 class files. */
    static Field of(Instrumentation instrumentation, Class<?> type, String name) throws ReflectiveOperationException {
        if (!System.getProperty("java.specification.version", "1.8").startsWith("1.")) open(instrumentation, type);
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void open(Instrumentation instrumentation, Class<?> type) throws ReflectiveOperationException {
        Class<?> modules = Class.forName("java.lang.Module");
        Method moduleOf = Class.class.getMethod("getModule");
        Method redefine = Instrumentation.class.getMethod(
                "redefineModule", modules, Set.class, Map.class, Map.class, Set.class, Map.class);
        String opened = type.getName().substring(0, type.getName().lastIndexOf('.'));
        redefine.invoke(
                instrumentation,
                moduleOf.invoke(type),
                Collections.emptySet(),
                Collections.emptyMap(),
                Collections.singletonMap(opened, Collections.singleton(moduleOf.invoke(OpenedField.class))),
                Collections.emptySet(),
                Collections.emptyMap());
    }
}
