package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The stacks of virtual threads, which {@link Thread#getAllStackTraces} has not got. They are where the JDK's own thread
 * dump finds them: in the containers that threads are started in, which form a tree ({@code jdk.internal.vm}). Mounted or
 * not, each is asked for its stack by itself; there may be a million of them. On the thread that attaches.
 */
final class VirtualThreads {
    private static final String NONE_LOOKED_AT = "virtual threads could not be looked at";
    private static final String SOME_LOOKED_AT = "not all virtual threads could be looked at";

    private static final String CONTAINERS = "jdk.internal.vm.ThreadContainers";
    private static final String CONTAINER = "jdk.internal.vm.ThreadContainer";

    /** A stack of 20 frames is 1 KB, and somebody waits for us. */
    private static final int MOST = 10_000;

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Instrumentation instrumentation;
    private String doubt = "";

    VirtualThreads(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** What is not known, in words; empty if nothing is. */
    String doubt() {
        return doubt;
    }

    /** Those of all, as far as they can be found in time. */
    Map<Thread, StackTraceElement[]> stacks() {
        Map<Thread, StackTraceElement[]> stacks = new HashMap<>();
        if (!exist()) return stacks;
        try {
            JdkPackages.open(instrumentation, Class.forName(CONTAINERS));
            new Walk(stacks).walk();
        } catch (ReflectiveOperationException | RuntimeException e) { // another JDK's thread dump works in another way
            doubt = stacks.isEmpty() ? NONE_LOOKED_AT : SOME_LOOKED_AT;
        }
        return stacks;
    }

    /** Those of the same threads, some time later. */
    Map<Thread, StackTraceElement[]> stacksOf(Iterable<Thread> threads) {
        Map<Thread, StackTraceElement[]> stacks = new HashMap<>();
        long begun = System.nanoTime();
        for (Thread thread : threads) {
            if (System.nanoTime() - begun > MOST_NANOS) {
                doubt = SOME_LOOKED_AT;
                return stacks;
            }
            stacks.put(thread, thread.getStackTrace());
        }
        return stacks;
    }

    /** Since Java 21, and as a preview before. */
    private static boolean exist() {
        try {
            Thread.class.getMethod("isVirtual");
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** One look at all containers and the threads in them. */
    private final class Walk {
        private final Map<Thread, StackTraceElement[]> stacks;
        private final long begun = System.nanoTime();
        private final Deque<Object> containers = new ArrayDeque<>();
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        private final Class<?> all = Class.forName(CONTAINERS);
        private final Class<?> one = Class.forName(CONTAINER);
        private final Method isVirtual = Thread.class.getMethod("isVirtual");

        Walk(Map<Thread, StackTraceElement[]> stacks) throws ReflectiveOperationException {
            this.stacks = stacks;
        }

        void walk() throws ReflectiveOperationException {
            containers.add(all.getMethod("root").invoke(null));
            while (!containers.isEmpty()) if (!walk(containers.remove())) return;
            // Set to false by -Djdk.trackAllThreads, only those of executors and scopes are in a container.
            if (!(Boolean) all.getMethod("trackAllThreads").invoke(null)) doubt = SOME_LOOKED_AT;
        }

        private boolean walk(Object container) throws ReflectiveOperationException {
            if (!seen.add(container)) return true;
            for (Iterator<?> i = list("threads", container); i.hasNext(); ) if (!look((Thread) i.next())) return false;
            for (Iterator<?> i = list("children", container); i.hasNext(); ) containers.add(i.next());
            return true;
        }

        private Iterator<?> list(String what, Object container) throws ReflectiveOperationException {
            return ((Stream<?>) one.getMethod(what).invoke(container)).iterator();
        }

        /** @return false if that is enough */
        private boolean look(Thread thread) throws ReflectiveOperationException {
            if (!(Boolean) isVirtual.invoke(thread)) return true;
            if (stacks.size() == MOST || System.nanoTime() - begun > MOST_NANOS) {
                doubt = SOME_LOOKED_AT;
                return false;
            }
            stacks.put(thread, thread.getStackTrace());
            return true;
        }
    }
}
