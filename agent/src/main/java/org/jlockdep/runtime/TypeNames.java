package org.jlockdep.runtime;

/** Class names that are the same in the next JVM: generated numbers and addresses are cut off. Stateless. */
public final class TypeNames {
    /** Where the JDK has its locks, queues and futures. */
    static final String CONCURRENT = "java.util.concurrent.";

    /** What generators put before a number or a hash of their own. */
    private static final String[] GENERATED = {
        "$$Lambda",
        "$Proxy",
        "$$EnhancerBySpringCGLIB",
        "$$EnhancerByCGLIB",
        "$$SpringCGLIB",
        "$$FastClassBySpringCGLIB",
        "$$FastClassByCGLIB",
        "$$EnhancerByGuice",
        "$MockitoMock",
        "$ByteBuddy",
        "$HibernateProxy",
        "_$$_jvst",
        "_$$_javassist",
        "_$$_Weld",
    };

    /** The JDK's packages and those below them; {@code javax} is for the most part that of others. */
    private static final String[] JDK = {
        "java.", "jdk.", "sun.", "com.sun.", "javax.crypto.", "javax.management.", "javax.net.", "javax.swing."
    };

    private TypeNames() {}

    /** Good for names only: whether a class comes with the JVM is a question of its loader. */
    public static boolean isOfJdk(String className) {
        for (String prefix : JDK) if (className.startsWith(prefix)) return true;
        return false;
    }

    /** @param binaryName as {@code Class.getName} gives it, arrays included */
    public static String stable(String binaryName) {
        String name = withoutAddress(binaryName);
        for (String marker : GENERATED) {
            int at = name.indexOf(marker);
            if (at >= 0) return name.substring(0, at + marker.length());
        }
        return name;
    }

    /** A lambda's number changes with every lambda added before it: its method goes by the enclosing one. */
    public static String stableMethod(String name) {
        if (!name.startsWith("lambda$")) return name;
        int end = name.lastIndexOf('$');
        int start = "lambda$".length();
        return end > start ? name.substring(start, end) : name;
    }

    /** Hidden classes (JEP 371) have a slash and an address behind their name, older lambdas a number. */
    private static String withoutAddress(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }
}
