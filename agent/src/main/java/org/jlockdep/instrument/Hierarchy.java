package org.jlockdep.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
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
    /** What was found out while one class is rewritten. */
    private final Map<String, Boolean> mayBe = new HashMap<>();

    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /** @param loader null for the bootstrap loader */
    Hierarchy(ClassLoader loader) {
        this.loader = loader;
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
        try (InputStream in = open(internalName + ".class")) {
            if (in == null) return all;
            ClassReader type = new ClassReader(in);
            if (type.getSuperName() != null) all.addAll(supertypes(type.getSuperName()));
            for (String implemented : type.getInterfaces()) all.addAll(supertypes(implemented));
        } catch (IOException | RuntimeException | LinkageError e) {
            return all; // a loader that cannot show its class files
        }
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
        Boolean known = mayBe.get(internalName);
        if (known != null) return known;
        boolean answer;
        try (InputStream in = open(internalName + ".class")) {
            answer = in == null || mayBe(wanted, new ClassReader(in).getSuperName());
        } catch (IOException | RuntimeException | LinkageError e) {
            answer = true; // a loader that cannot show its class files
        }
        mayBe.put(internalName, answer);
        return answer;
    }

    /** Empty if it cannot be found or read. */
    Optional<ClassNode> classFile(String internalName) {
        try (InputStream in = open(internalName + ".class")) {
            if (in == null) return Optional.empty();
            ClassNode type = new ClassNode();
            new ClassReader(in).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(type);
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty(); // a loader that cannot show its class files
        }
    }

    private boolean isA(String wanted, String internalName) {
        if (internalName.equals(wanted)) return true;
        if (internalName.equals("java/lang/Object")) return false;
        try (InputStream in = open(internalName + ".class")) {
            return in != null && extendsA(wanted, new ClassReader(in));
        } catch (IOException | RuntimeException | LinkageError e) {
            return false; // a loader that cannot show its class files
        }
    }

    private boolean extendsA(String wanted, ClassReader type) {
        for (String implemented : type.getInterfaces()) if (isA(wanted, implemented)) return true;
        return type.getSuperName() != null && isA(wanted, type.getSuperName());
    }

    private InputStream open(String resource) {
        return loader == null ? ClassLoader.getSystemResourceAsStream(resource) : loader.getResourceAsStream(resource);
    }
}
