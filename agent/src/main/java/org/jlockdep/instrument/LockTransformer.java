package org.jlockdep.instrument;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.OwnWork;
import org.jlockdep.runtime.Types;

/**
 * Called by the JVM for each class that is loaded or retransformed, on the thread that loads it. A class that cannot be
 * rewritten stays as it was, and is counted.
 */
public final class LockTransformer implements ClassFileTransformer {
    /** Asked for here, and not when the first class comes by, which could be one that ASM needs to be loaded. */
    private static final Set<String> BOUNDED = TaskBoundaries.classes();

    private final Instrumentable instrumentable;
    private final LockTypes lockTypes;
    private final BiConsumer<String, Throwable> failures;

    /**
     * @param wanted tells by binary name which of the application's classes to look at
     * @param wantedOfJdk the same for the JDK's classes
     * @param failures is told the binary name of a class that stayed as it was, and why
     */
    public LockTransformer(
            Predicate<String> wanted, Predicate<String> wantedOfJdk, BiConsumer<String, Throwable> failures) {
        this.instrumentable = new Instrumentable(wanted, wantedOfJdk);
        this.lockTypes = new LockTypes(wantedOfJdk);
        this.failures = failures;
    }

    /** Is the class one that {@link #transform} may change? */
    public boolean concerns(Class<?> type) {
        return !type.isArray()
                && !type.isPrimitive()
                && concerns(type.getClassLoader(), type.getName().replace('.', '/'));
    }

    private boolean concerns(ClassLoader loader, String name) {
        return hasBoundaries(loader, name) || instrumentable.test(loader, name);
    }

    private static boolean hasBoundaries(ClassLoader loader, String name) {
        return loader == null && name != null && BOUNDED.contains(name);
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
        boolean before = OwnWork.begin();
        try {
            byte[] bounded = hasBoundaries(loader, name) ? TaskBoundaries.rewrite(name, classFile) : null;
            if (!instrumentable.test(loader, name)) return bounded;
            byte[] rewritten = rewrite(loader, bounded == null ? classFile : bounded);
            if (rewritten == null) return bounded;
            Health.TRANSFORMED.incrementAndGet();
            return rewritten;
        } catch (Throwable t) {
            Health.NOT_TRANSFORMED.incrementAndGet();
            failures.accept(name.replace('/', '.'), t);
            return null;
        } finally {
            OwnWork.end(before);
        }
    }

    /** @return null if there is nothing to change */
    private byte[] rewrite(ClassLoader loader, byte[] classFile) {
        ClassFileScan.Result scan = ClassFileScan.scan(classFile, lockTypes);
        Types.subclassed(scan.superName.replace('/', '.'));
        if (!scan.interesting) return null;
        Optional<byte[]> rewritten = new ClassRewriter(new Hierarchy(loader), lockTypes).rewrite(classFile);
        return rewritten.isPresent() ? rewritten.get() : null;
    }
}
