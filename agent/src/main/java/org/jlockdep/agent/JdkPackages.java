package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Opens packages of the JDK to the agent, where nothing public tells what it needs. Any thread. */
final class JdkPackages {
    private JdkPackages() {}

    /** Since JDK 9. */
    static boolean areInModules() {
        return !System.getProperty("java.specification.version", "1.8").startsWith("1.");
    }

    /** The one that the type is of, if it is in a module; by name, since we are Java 8 class files. */
    static void open(Instrumentation instrumentation, Class<?> type) throws ReflectiveOperationException {
        if (!areInModules()) return;
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
                Collections.singletonMap(opened, Collections.singleton(moduleOf.invoke(JdkPackages.class))),
                Collections.emptySet(),
                Collections.emptyMap());
    }
}
