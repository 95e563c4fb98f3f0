package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stacks of all threads: of virtual ones too, since Java 21, as far as the JVM keeps track of them (it does unless
 * {@code -Djdk.trackAllThreads=false} is set). It has no public method for that, so its own is opened to us.
 */
final class ThreadStacks {
    private static final String CONTAINERS = "jdk.internal.vm.ThreadContainers";

    private final Instrumentation instrumentation;

    ThreadStacks(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    Map<Thread, StackTraceElement[]> all() {
        Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
        try {
            Class<?> containers = Class.forName(CONTAINERS, false, null);
            OpenedField.open(instrumentation, containers);
            addTracked(containers.getMethod("root").invoke(null), all);
        } catch (ClassNotFoundException e) {
            // a JVM without virtual threads
        } catch (ReflectiveOperationException | RuntimeException e) {
            // a JVM that keeps track of them in another way: then only platform threads are known
        }
        return all;
    }

    /** Executors and the like have containers of their own within the root. */
    private static void addTracked(Object container, Map<Thread, StackTraceElement[]> all)
            throws ReflectiveOperationException {
        for (Object thread : stream(container, "threads")) {
            if (!all.containsKey(thread)) all.put((Thread) thread, ((Thread) thread).getStackTrace());
        }
        for (Object child : stream(container, "children")) addTracked(child, all);
    }

    private static Object[] stream(Object container, String method)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        Method asked = container.getClass().getMethod(method);
        asked.setAccessible(true); // of a class that is not public
        return ((Stream<?>) asked.invoke(container)).toArray();
    }
}
