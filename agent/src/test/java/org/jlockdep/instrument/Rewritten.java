package org.jlockdep.instrument;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jlockdep.Events;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.Types;

/**
 * A small program, compiled, rewritten and loaded into this JVM, where its hooks run on a thread of its own. Each has
 * a package of its own, so that all its lock classes and chains are new; names come back without that package.
 */
public final class Rewritten {
    /** What is a lock by its type while the JDK's own classes are not watched. */
    static final LockTypes PLAIN_LOCKS = new LockTypes(className -> false, ForeignLocks.ofKnownLibraries());

    private static final AtomicInteger PROGRAMS = new AtomicInteger();
    private static final long PATIENCE_MILLIS = 30_000;
    private static final String IMPORTS =
            "import java.util.*; import java.util.concurrent.*; import java.util.concurrent.locks.*;"
                    + " import java.util.function.*;";

    private final String prefix;
    private final Loader loader;

    private Rewritten(String prefix, Map<String, byte[]> classFiles) {
        this(prefix, classFiles, PLAIN_LOCKS);
    }

    private Rewritten(String prefix, Map<String, byte[]> classFiles, LockTypes lockTypes) {
        this.prefix = prefix;
        this.loader = new Loader(classFiles, lockTypes);
    }

    /** A program in which {@code type}'s methods are those of a lock. */
    static Rewritten declaring(String type, String acquire, String attempt, String release, String source) {
        String name = newPackage();
        ForeignLocks foreign = ForeignLocks.ofKnownLibraries();
        foreign.add(name + '.' + type, acquire, attempt, release);
        LockTypes lockTypes = new LockTypes(className -> false, foreign);
        return new Rewritten(name + '.', JavaSource.compile(inPackage(name, source)), lockTypes);
    }

    /** @param source top-level classes, one of them {@code Main} with a {@code static void run()} */
    public static Rewritten java(String source) {
        String name = newPackage();
        return new Rewritten(name + '.', JavaSource.compile(inPackage(name, source)));
    }

    /** @param library a source with a package of its own, which {@code source} uses */
    static Rewritten using(String library, String source) {
        String name = newPackage();
        return new Rewritten(name + '.', JavaSource.compile(library, inPackage(name, source)));
    }

    static Rewritten java(int release, String source) {
        String name = newPackage();
        return new Rewritten(name + '.', JavaSource.compile(inPackage(name, source), release));
    }

    private static String newPackage() {
        return "program" + PROGRAMS.incrementAndGet();
    }

    private static String inPackage(String name, String source) {
        return "package " + name + ";" + IMPORTS + source;
    }

    /** Class files that a test wrote itself, by binary name. */
    static Rewritten classes(Map<String, byte[]> classFiles) {
        return new Rewritten("", classFiles);
    }

    /**
     * Runs {@code Main.run()}; returns what it brought about, as {@link Events} writes it, but for whether a lock was just
     * made: nearly all that these programs take is.
     */
    public List<String> run() throws Exception {
        return runToBirths().stream().map(line -> line.replace(" newborn", "")).toList();
    }

    /** The same with that. */
    List<String> runToBirths() throws Exception {
        Events.drain();
        int errors = Health.HOOK_ERRORS.get();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                Method run = load("Main").getDeclaredMethod("run");
                run.setAccessible(true);
                run.invoke(null);
            } catch (Throwable t) {
                failure.set(t);
            }
        });
        thread.start();
        thread.join(PATIENCE_MILLIS);
        if (thread.isAlive()) throw new AssertionError("the program hangs: " + List.of(thread.getStackTrace()));
        if (failure.get() != null) throw new AssertionError("the program failed", failure.get());
        if (Health.HOOK_ERRORS.get() != errors) throw new AssertionError("hooks failed", Health.FIRST_ERROR.get());
        List<String> lines = new ArrayList<>();
        for (String line : Events.drain()) lines.add(line.replace(prefix, ""));
        return lines;
    }

    /** The names of the lock classes that the program's locks turned out to be of so far. */
    public List<String> lockClasses() {
        List<String> names = new ArrayList<>();
        for (String name : LockClasses.all()) if (name.startsWith(prefix)) names.add(name.substring(prefix.length()));
        return names;
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(prefix + name);
    }

    /** The rewritten class file; the original where there was nothing to rewrite. */
    byte[] classFile(String name) {
        return loader.rewritten(prefix + name);
    }

    byte[] original(String name) {
        return loader.classFiles.get(prefix + name);
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classFiles = new TreeMap<>();
        private final LockTypes lockTypes;

        Loader(Map<String, byte[]> classFiles, LockTypes lockTypes) {
            super(Rewritten.class.getClassLoader());
            this.lockTypes = lockTypes;
            this.classFiles.putAll(classFiles);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!classFiles.containsKey(name)) throw new ClassNotFoundException(name);
            byte[] rewritten = rewritten(name);
            return defineClass(name, rewritten, 0, rewritten.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] file = classFiles.get(name.replace(".class", "").replace('/', '.'));
            return file == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(file);
        }

        /** Does what {@link LockTransformer} does. */
        private byte[] rewritten(String name) {
            byte[] original = classFiles.get(name);
            ClassFileScan.Result scan = ClassFileScan.scan(original, lockTypes);
            Types.subclassed(scan.superName.replace('/', '.'));
            ClassRewriter rewriter = new ClassRewriter(Hierarchies.of(this), lockTypes);
            return rewriter.rewrite(scan, List.of()).orElse(original);
        }
    }
}
