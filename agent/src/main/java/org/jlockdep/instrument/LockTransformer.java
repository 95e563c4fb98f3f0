package org.jlockdep.instrument;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.HeldLocks;
import org.jlockdep.runtime.Initialisations;
import org.jlockdep.runtime.OwnThread;
import org.jlockdep.runtime.OwnWork;
import org.jlockdep.runtime.RunningTests;
import org.jlockdep.runtime.SelfCheck;
import org.jlockdep.runtime.Types;

/**
 * Called by the JVM for each class that is loaded or retransformed, on the thread that loads it. A class that cannot be
 * rewritten stays as it was, and is counted.
 */
public final class LockTransformer implements ClassFileTransformer {
    /** Asked for here, and not when the first class comes by, which could be one that ASM needs to be loaded. */
    private static final Set<String> BOUNDED = new HashSet<>(TaskBoundaries.classes());

    static {
        BOUNDED.addAll(TaskSignals.classes());
        BOUNDED.addAll(StructuredScopes.classes());
        BOUNDED.addAll(PoolEnds.classes());
    }

    private final Instrumentable instrumentable;
    private final LockTypes lockTypes;
    private final LoaderShapes shapes;
    private final BiConsumer<String, Throwable> failures;
    /** See {@link #settle}. */
    private volatile boolean settled;

    /**
     * @param wanted tells by binary name which of the application's classes to look at
     * @param wantedOfJdk the same for the JDK's classes
     * @param ofBootClassPath tells by internal name which classes that lie where the JDK's do are the application's
     * @param foreign locks that are none of java.util.concurrent's
     * @param failures is told the binary name of a class that stayed as it was, and why
     */
    public LockTransformer(
            Predicate<String> wanted,
            Predicate<String> wantedOfJdk,
            Predicate<String> ofBootClassPath,
            ForeignLocks foreign,
            BiConsumer<String, Throwable> failures) {
        this.instrumentable = new Instrumentable(wanted, wantedOfJdk, ofBootClassPath);
        this.lockTypes = new LockTypes(wantedOfJdk, foreign);
        this.shapes = new LoaderShapes(lockTypes);
        this.failures = failures;
    }

    /**
     * Looks into a class file of the JDK as {@link #transform} does. The JDK makes ready for that when it is asked for one
     * the first time, up to Java 8 in an initialiser that reads lists: if that was while one of the classes is loaded that
     * it reads them with, it would be broken for ever, with a {@link ClassCircularityError}.
     */
    public void rehearse() {
        shapes.of(null).of("java/lang/Object", null);
    }

    /** Is the class one that {@link #transform} may change, or must see? */
    public boolean concerns(Class<?> type) {
        return !type.isArray()
                && !type.isPrimitive()
                && concerns(type, type.getClassLoader(), type.getName().replace('.', '/'));
    }

    private boolean concerns(Class<?> type, ClassLoader loader, String name) {
        return hasBoundaries(loader, name)
                || instrumentable.test(loader, name)
                || instrumentable.isOfApplication(loader, name) && isAsked(type);
    }

    /** The kinds of classes of which something must be known whether or not they are watched. */
    private static boolean isAsked(Class<?> type) {
        return ClassLoader.class.isAssignableFrom(type)
                || Lock.class.isAssignableFrom(type)
                || ReadWriteLock.class.isAssignableFrom(type)
                || Semaphore.class.isAssignableFrom(type)
                || Thread.class.isAssignableFrom(type);
    }

    private static boolean hasBoundaries(ClassLoader loader, String name) {
        return loader == null && name != null && BOUNDED.contains(name);
    }

    /** The classes that were there before us are done: whoever has one transformed from now on is somebody else. */
    public void settle() {
        settled = true;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
        HeldLocks begun = OwnWork.begin();
        String known = name;
        try {
            if (name == null) known = nameOfUnnamed(loader, classFile);
            if (retransformed != null && settled && !(Thread.currentThread() instanceof OwnThread))
                Types.changed(retransformed);
            return known == null ? null : transform(loader, known, classFile);
        } catch (Throwable t) {
            failed(known, t);
            return null;
        } finally {
            OwnWork.end(begun);
        }
    }

    /**
     * Who defines a class need not say how it is called. What Java 8 makes for itself comes without a name as well: a
     * lambda's class only calls what the class around it has for it, where the hooks are.
     *
     * @return null if it is not to be looked at
     */
    private static String nameOfUnnamed(ClassLoader loader, byte[] classFile) {
        if (loader == null) return null;
        String name = ClassFileScan.nameOf(classFile);
        return name.contains("$$Lambda$") ? null : name;
    }

    private byte[] transform(ClassLoader loader, String name, byte[] classFile) {
        if (RunningTests.isRunner(name.replace('/', '.'))) RunningTests.expect();
        byte[] bounded = hasBoundaries(loader, name) ? bounded(name, classFile) : null;
        boolean watched = instrumentable.test(loader, name);
        if (!watched && !instrumentable.isOfApplication(loader, name)) return bounded;
        byte[] rewritten = rewrite(loader, name, bounded == null ? classFile : bounded, watched);
        if (rewritten == null) return bounded;
        if (watched && !SelfCheck.isOn()) Health.TRANSFORMED.incrementAndGet();
        return rewritten;
    }

    private static byte[] bounded(String name, byte[] classFile) {
        if (StructuredScopes.classes().contains(name)) return new StructuredScopes().rewrite(classFile);
        boolean ends = TaskBoundaries.classes().contains(name);
        byte[] rewritten = ends ? new TaskBoundaries().rewrite(classFile) : classFile;
        if (TaskSignals.classes().contains(name)) rewritten = new TaskSignals().rewrite(rewritten);
        return PoolEnds.classes().contains(name) ? new PoolEnds().rewrite(rewritten) : rewritten;
    }

    /** @return null if there is nothing to change */
    private byte[] rewrite(ClassLoader loader, String name, byte[] classFile, boolean watched) {
        ClassFileScan.Result scan = ClassFileScan.scan(classFile, lockTypes);
        if (scan.answersItself) Types.answersItself(name.replace('/', '.'));
        if (watched) Types.subclassed(scan.superName.replace('/', '.'));
        TypeShapes types = shapes.of(loader);
        types.seen(name, scan);
        if (loader != null) scan.tellNamed(name);
        List<String> underWay = watched ? scan.among(Initialisations.underWay()) : Collections.<String>emptyList();
        boolean concerns = watched ? scan.mayConcern() || !underWay.isEmpty() : scan.loadsClasses;
        if (!concerns) return null; // as for most classes
        ClassRewriter rewriter = new ClassRewriter(new Hierarchy(loader, types), lockTypes);
        Optional<byte[]> rewritten = watched ? rewriter.rewrite(scan, underWay) : rewriter.rewriteLoader(scan.file());
        return rewritten.isPresent() ? rewritten.get() : null;
    }

    /** The JVM ignores what a transformer throws: this is for what is counted to be so, also without memory for words. */
    private void failed(String name, Throwable reason) {
        Health.NOT_TRANSFORMED.incrementAndGet();
        if (name == null) {
            failures.accept("a class without a name", reason);
            return;
        }
        String className = name.replace('/', '.');
        Types.answersItself(className);
        failures.accept(className, reason);
    }
}
