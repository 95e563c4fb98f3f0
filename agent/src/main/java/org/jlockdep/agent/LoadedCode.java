package org.jlockdep.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jlockdep.instrument.UsedClasses;

/**
 * Which classes a line of loaded code uses. Only the JVM is asked for the class file: a class loader would find it by the
 * application's code, and under its locks. It hands it over when a class is to be retransformed; but that must come to
 * nothing, since frames of what was retransformed have no line numbers any more. Each is asked for once. On the thread
 * that looks for deadlocks.
 */
final class LoadedCode {
    private static final byte[] NO_CODE = {};

    private final Instrumentation instrumentation;
    private final Map<Class<?>, byte[]> files = new WeakHashMap<>();

    /**
     * Sees a class file go by, as it is with our hooks, and makes one of it that the JVM refuses (JVMS 4.8: no extra bytes
     * at the end), while other agents that come after us can read it.
     */
    private static final class Look implements ClassFileTransformer {
        private final Class<?> wanted;
        private byte[] seen = NO_CODE;

        Look(Class<?> wanted) {
            this.wanted = wanted;
        }

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
            if (retransformed != wanted) return null;
            seen = classFile;
            return Arrays.copyOf(classFile, classFile.length + 1);
        }
    }

    LoadedCode(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** By frame, in the order of the code. */
    Map<StackTraceElement, List<Class<?>>> used(Collection<StackTraceElement> frames) {
        Map<StackTraceElement, List<Class<?>>> used = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (StackTraceElement frame : frames) names.add(frame.getClassName());
        Map<String, List<Class<?>>> classes = loaded(names);
        for (StackTraceElement frame : frames) {
            List<Class<?>> found = new ArrayList<>();
            for (Class<?> type : classes.get(frame.getClassName())) addUsed(type, frame, found);
            used.put(frame, found);
        }
        return used;
    }

    /** Several loaders may have one of a name. */
    Map<String, List<Class<?>>> loaded(Collection<String> names) {
        Map<String, List<Class<?>>> classes = new HashMap<>();
        for (String name : names) classes.put(name, new ArrayList<Class<?>>(1));
        if (names.isEmpty()) return classes;
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            List<Class<?>> ofName = classes.get(type.getName());
            if (ofName != null) ofName.add(type);
        }
        return classes;
    }

    private void addUsed(Class<?> type, StackTraceElement frame, List<Class<?>> found) {
        byte[] file = file(type);
        if (file.length == 0) return;
        List<String> names = UsedClasses.of(file, frame.getMethodName(), frame.getLineNumber());
        Map<String, Class<?>> known = known(type.getClassLoader(), new HashSet<>(names));
        for (String name : names) if (known.containsKey(name)) found.add(known.get(name));
    }

    /** What these names mean where that loader is asked. A class that was never asked for is not being initialised. */
    private Map<String, Class<?>> known(ClassLoader loader, Set<String> names) {
        Map<String, Class<?>> known = new HashMap<>();
        if (names.isEmpty()) return known;
        for (Class<?> type : instrumentation.getInitiatedClasses(loader)) {
            if (names.contains(type.getName())) known.put(type.getName(), type);
        }
        return known;
    }

    private byte[] file(Class<?> type) {
        byte[] known = files.get(type);
        if (known == null) files.put(type, known = seen(type));
        return known;
    }

    private byte[] seen(Class<?> type) {
        if (!instrumentation.isModifiableClass(type)) return NO_CODE;
        Look look = new Look(type);
        instrumentation.addTransformer(look, true);
        try {
            instrumentation.retransformClasses(type);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
            return look.seen;
        } finally {
            instrumentation.removeTransformer(look);
        }
        return look.seen;
    }
}
