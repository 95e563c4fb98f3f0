package org.jlockdep.graph;

/**
 * Tells lock classes that go by a type of which anybody makes instances, for whatever purpose: {@code java.util.Vector}
 * of somebody's list and of somebody else's, the locks of class loading, the queues of two pools, values that are computed
 * at their first use. Two of them that are not the same lock have nothing to do with each other. By name, since graphs of
 * several runs have no more than that. Stateless.
 */
public final class CommonTypes {
    /** The JDK's, as the agent's {@code TypeNames} has them, which graphs of dumps must do without. */
    private static final String[] PACKAGES = {
        "java.", "jdk.", "sun.", "com.sun.", "javax.crypto.", "javax.management.", "javax.net.", "javax.swing."
    };

    /** How lock classes of lazies end whose owners are not known. */
    private static final String LAZY = ".<lazy>";

    /** Commons Pool has one for each thing in a pool, be it a connection or a statement of that connection. */
    private static final String POOLED = "org.apache.commons.pool2.impl.DefaultPooledObject";

    private CommonTypes() {}

    /** Does it go by a class of the JDK? */
    public static boolean areOfJdk(LockClass lockClass) {
        return isOfJdk(lockClass.name());
    }

    /** Does it begin with the name of such a class? */
    public static boolean isOfJdk(String name) {
        for (String start : PACKAGES) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    static boolean name(LockClass lockClass) {
        String name = lockClass.name();
        return areOfJdk(lockClass) || name.endsWith(LAZY) || name.equals(POOLED);
    }
}
