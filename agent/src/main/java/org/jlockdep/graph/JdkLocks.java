package org.jlockdep.graph;

/**
 * Tells lock classes that go by a class of the JDK. All of a JVM's instances of it are one lock class, whoever made them
 * and whatever for: {@code java.util.Vector} of somebody's list and of somebody else's, the locks of class loading, the
 * queues of two pools. Two of them that are not the same lock have nothing to do with each other. By name, since graphs
 * of several runs have no more than that. Stateless.
 */
final class JdkLocks {
    private static final String[] PACKAGES = {
        "java.", "jdk.", "sun.", "com.sun.", "javax.crypto.", "javax.management.", "javax.net.", "javax.swing."
    };

    private JdkLocks() {}

    static boolean isNamedBy(LockClass lockClass) {
        for (String start : PACKAGES) {
            if (lockClass.name().startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
