package org.jlockdep.instrument;

import java.util.function.Predicate;

/** Which classes are touched, with the reason for each that is not. */
final class Instrumentable {
    /** Defined by a loader that is not ours, at the start, to see whether locks are seen. */
    private static final String SELF_CHECK = "org/jlockdep/agent/Nesting";

    private final Predicate<String> wanted;
    private final Predicate<String> wantedOfJdk;
    private final Predicate<String> ofBootClassPath;
    private final ClassLoader own;
    private final ClassLoader platform;

    /**
     * @param wanted tells by binary name which of the application's classes to look at
     * @param wantedOfJdk the same for the JDK's classes
     * @param ofBootClassPath tells by internal name which classes that lie where the JDK's do are the application's
     */
    Instrumentable(Predicate<String> wanted, Predicate<String> wantedOfJdk, Predicate<String> ofBootClassPath) {
        this.wanted = wanted;
        this.wantedOfJdk = wantedOfJdk;
        this.ofBootClassPath = ofBootClassPath;
        this.own = Instrumentable.class.getClassLoader();
        // Up to Java 8 this is the extension loader, whose classes are the JDK's as well. The system loader's parent is
        // another one where java.system.class.loader is set.
        this.platform = own.getParent();
    }

    boolean test(ClassLoader loader, String internalName) {
        if (isOfApplication(loader, internalName)) {
            return wanted.test(binary(internalName)) || internalName.equals(SELF_CHECK);
        }
        return isOfJdksLoader(loader)
                && !isOurs(internalName)
                && !ClosedJdk.contains(internalName)
                && wantedOfJdk.test(binary(internalName));
    }

    /** Wanted or not. */
    boolean isOfApplication(ClassLoader loader, String internalName) {
        if (loader == own) return false;
        if (isOfJdksLoader(loader) && !isOfBootClassPath(internalName)) return false;
        // Accessors that reflection generates: one class for each reflected member.
        if (internalName.startsWith("sun/reflect/") || internalName.startsWith("jdk/internal/")) return false;
        return !isOurs(internalName);
    }

    private boolean isOfJdksLoader(ClassLoader loader) {
        return loader == null || loader == platform;
    }

    private boolean isOfBootClassPath(String internalName) {
        return !ClosedJdk.contains(internalName) && ofBootClassPath.test(internalName);
    }

    private static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    /** The hooks, what brings them in, and the API; not the API's callers, nor programs that only live in our package. */
    private static boolean isOurs(String name) {
        return name.startsWith("org/jlockdep/runtime/")
                || name.startsWith("org/jlockdep/boot/")
                || name.startsWith("org/jlockdep/api/")
                || name.equals("org/jlockdep/Premain");
    }
}
