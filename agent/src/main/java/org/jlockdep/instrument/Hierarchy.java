package org.jlockdep.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/**
 * Asks class files, without loading a class, whether a type is a {@code java.util.concurrent.locks.Lock}, a semaphore or
 * a thread. Needed only where the question cannot wait for run time, as at method references and at fields that get a
 * lock, or should not, since nearly always the answer is no.
 */
final class Hierarchy {
    private static final String LOCK = "java/util/concurrent/locks/Lock";
    private static final String THREAD = "java/lang/Thread";

    private static final String REENTRANT_LOCK = "java/util/concurrent/locks/ReentrantLock";

    private static final String SEMAPHORE = "java/util/concurrent/Semaphore";

    private final ClassLoader loader;
    private final TypeShapes shapes;

    /** What was found out while one class is rewritten. */
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /**
     * @param loader null for the bootstrap loader
     * @param shapes of the same loader
     */
    Hierarchy(ClassLoader loader, TypeShapes shapes) {
        this.loader = loader;
        this.shapes = shapes;
    }

    /** False also when a class file cannot be found: then the reference is left alone. */
    boolean isLock(String internalName) {
        return internalName.equals(REENTRANT_LOCK) || isA(LOCK, internalName);
    }

    /** The same for threads. */
    boolean isThread(String internalName) {
        return isA(THREAD, internalName);
    }

    /** The type itself and all that it extends and implements, as far as their class files can be found. */
    Set<String> supertypes(String internalName) {
        Set<String> known = supertypes.get(internalName);
        if (known != null) return known;
        Set<String> all = new HashSet<>();
        supertypes.put(internalName, all);
        all.add(internalName);
        if (internalName.startsWith("java/")) return all;
        TypeShape shape = shape(internalName);
        if (!shape.superName.isEmpty()) all.addAll(supertypes(shape.superName));
        for (String implemented : shape.interfaces) all.addAll(supertypes(implemented));
        return all;
    }

    boolean isSemaphore(String internalName) {
        return isA(SEMAPHORE, internalName);
    }

    /** True also when a class file cannot be found. Asked about classes: an interface may be anything's. */
    boolean mayBeSemaphore(String internalName) {
        return mayBe(SEMAPHORE, internalName);
    }

    /** A class extends one other, so what its files say is certain. */
    private boolean mayBe(String wanted, String internalName) {
        if (internalName.equals(wanted)) return true;
        if (internalName.startsWith("java/")) return false;
        TypeShape shape = shape(internalName);
        return !shape.isKnown() || mayBe(wanted, shape.superName);
    }

    /** Is it asked for one of the JDK's own classes, which know no others? */
    boolean isOfBootstrap() {
        return loader == null;
    }

    TypeShape shape(String internalName) {
        return shapes.of(internalName, loader);
    }

    /** Empty if it cannot be found or read. */
    Optional<ClassNode> classFile(String internalName) {
        try (InputStream in = TypeShapes.open(internalName, loader)) {
            return in == null
                    ? Optional.<ClassNode>empty()
                    : Optional.of(new ClassFileReader(new ClassFile(TypeShapes.bytes(in))).readInstructions());
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty(); // a loader that cannot show its class files
        }
    }

    boolean isA(String wanted, String internalName) {
        if (internalName.equals(wanted)) return true;
        if (internalName.isEmpty() || internalName.equals("java/lang/Object")) return false;
        TypeShape shape = shape(internalName);
        for (String implemented : shape.interfaces) if (isA(wanted, implemented)) return true;
        return isA(wanted, shape.superName);
    }
}
