package org.jlockdep.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of which somebody asked a class loader while classes were rewritten, so that each class file is read once and
 * not once for each class with a field of that type: 640 files for the 3,000 classes of a Maven build, of which each takes
 * half a millisecond, and not 3,600.
 */
final class TypeShapes {
    /** Programs that make classes as they run must not fill the heap with them. */
    private static final int MOST = 8192;

    /** Whose instances have more is made for more than to wrap a lock or to compute a value once. */
    private static final int MOST_FIELDS = 8;

    private final LockTypes lockTypes;
    private final Map<String, TypeShape> known = new ConcurrentHashMap<>();

    TypeShapes(LockTypes lockTypes) {
        this.lockTypes = lockTypes;
    }

    TypeShape of(String internalName, ClassLoader loader) {
        TypeShape shape = known.get(internalName);
        if (shape != null) return shape;
        shape = read(internalName, loader);
        if (known.size() >= MOST) known.clear();
        known.put(internalName, shape);
        return shape;
    }

    private TypeShape read(String internalName, ClassLoader loader) {
        try (InputStream in = open(internalName, loader)) {
            return in == null ? TypeShape.NONE : shape(ClassFileScan.scan(bytes(in), lockTypes));
        } catch (IOException | RuntimeException | LinkageError e) {
            return TypeShape.NONE; // a loader that cannot show its class files
        }
    }

    /** A class file of the loader was scanned, and need not be read again. */
    void seen(String internalName, ClassFileScan.Result scan) {
        if (known.containsKey(internalName)) return;
        if (known.size() >= MOST) known.clear();
        known.put(internalName, shape(scan));
    }

    private static TypeShape shape(ClassFileScan.Result scan) {
        boolean small = scan.instanceFields <= MOST_FIELDS;
        return new TypeShape(
                scan.superName,
                scan.interfaces,
                small && scan.mayConcern(),
                small && scan.hasOnlyLocks,
                small && scan.interesting && scan.asksForAnything);
    }

    /** @param loader null for the bootstrap loader */
    static InputStream open(String internalName, ClassLoader loader) {
        String resource = internalName.concat(".class");
        if (loader != null) return loader.getResourceAsStream(resource);
        // By a class of java.base first, where nearly all are: by name alone each is looked for in every module, by
        // URL.
        InputStream in = Object.class.getResourceAsStream("/".concat(resource));
        return in != null ? in : ClassLoader.getSystemResourceAsStream(resource);
    }

    static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = new byte[Math.max(in.available(), 1024)];
        int length = 0;
        for (int read = 0; read >= 0; length += Math.max(read, 0)) {
            if (length == bytes.length) bytes = Arrays.copyOf(bytes, length * 2);
            read = in.read(bytes, length, bytes.length - length);
        }
        return Arrays.copyOf(bytes, length);
    }
}
