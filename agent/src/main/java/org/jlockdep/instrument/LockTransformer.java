package org.jlockdep.instrument;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.Types;

/**
 * Called by the JVM for each class that is loaded or retransformed, on the thread that loads it. A class that cannot be
 * rewritten stays as it was, and is counted.
 */
public final class LockTransformer implements ClassFileTransformer {
    private final Instrumentable instrumentable;
    private final BiConsumer<String, Throwable> failures;

    /**
     * @param wanted tells by binary name which of the application's classes to look at
     * @param wantedOfJdk the same for the JDK's classes
     * @param failures is told the binary name of a class that stayed as it was, and why
     */
    public LockTransformer(
            Predicate<String> wanted, Predicate<String> wantedOfJdk, BiConsumer<String, Throwable> failures) {
        this.instrumentable = new Instrumentable(wanted, wantedOfJdk);
        this.failures = failures;
    }

    /** Is the class one that {@link #transform} may change? */
    public boolean concerns(Class<?> type) {
        return !type.isArray()
                && !type.isPrimitive()
                && instrumentable.test(type.getClassLoader(), type.getName().replace('.', '/'));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
        try {
            if (!instrumentable.test(loader, name)) return null;
            ClassFileScan.Result scan = ClassFileScan.scan(classFile);
            Types.subclassed(scan.superName.replace('/', '.'));
            if (!scan.interesting) return null;
            Optional<byte[]> rewritten = new ClassRewriter(new Hierarchy(loader)).rewrite(classFile);
            return rewritten.isPresent() ? rewritten.get() : null;
        } catch (Throwable t) {
            Health.NOT_TRANSFORMED.incrementAndGet();
            failures.accept(name.replace('/', '.'), t);
            return null;
        }
    }
}
