package org.jlockdep.runtime;

/**
 * One end of a link that a steered run is to close: a lock class or an event, how it is taken, and where that was seen.
 * Made before anything is watched, then asked by the application's threads, off the known path.
 */
public final class ArmedEnd {
    private final int kind;
    private final String name;
    private final boolean shared;
    private final String[] methods;
    /** Of the lock class, 0 as long as none was seen. Benign race: who sees 0 steers a moment later. */
    private int number;

    /**
     * @param kind one of {@link LockClasses}' kinds
     * @param methods class and method in which it is taken, with a dot in between, as far as they were seen
     */
    public ArmedEnd(int kind, String name, boolean shared, String... methods) {
        this.kind = kind;
        this.name = name;
        this.shared = shared;
        this.methods = methods.clone();
    }

    /** A lock class got its number. */
    void named(String newName, int newKind, int newNumber) {
        if (newKind == kind && newName.equals(name)) number = newNumber;
    }

    int number() {
        return number;
    }

    boolean isOf(int lockClass) {
        return lockClass != 0 && lockClass == number;
    }

    /** Taken so that it keeps out as many as that of the finding did, or more? */
    boolean isOf(int lockClass, boolean isShared) {
        return isOf(lockClass) && (shared || !isShared);
    }

    /** Is it where the finding saw it being taken? Whether it is that lock class is asked afterwards: it costs more. */
    boolean isAt(Site site, int otherKind) {
        return otherKind == kind && isIn(site);
    }

    /** The same of whatever is taken there. */
    boolean isIn(Site site) {
        return isIn(site.className, site.methodName);
    }

    /** Is it taken in a method that the thread is in? */
    boolean isIn(StackTraceElement... frames) {
        for (StackTraceElement frame : frames) if (isIn(frame.getClassName(), frame.getMethodName())) return true;
        return false;
    }

    private boolean isIn(String className, String methodName) {
        for (String method : methods) {
            int dot = method.length() - methodName.length() - 1;
            boolean same = dot == className.length()
                    && method.charAt(dot) == '.'
                    && method.startsWith(className)
                    && method.endsWith(methodName);
            if (same) return true;
        }
        return false;
    }

    /** Is it the initialisation of that class, which has no code of its own: its superclasses' initialisers are all there is? */
    boolean isUnseenInitialisationOf(String className) {
        if (!isInitialiser() || !isInitialiserOf(className)) return false;
        for (String method : methods) if (method.equals(name)) return false;
        return true;
    }

    private boolean isInitialiserOf(String className) {
        return name.length() == className.length() + Initialisations.SUFFIX.length()
                && name.startsWith(className)
                && name.endsWith(Initialisations.SUFFIX);
    }

    /** Is it seen in methods in which the other one is seen as well, and in no others? */
    boolean isOnlyWhere(ArmedEnd other) {
        for (String method : methods) {
            boolean found = false;
            for (String theirs : other.methods) found |= theirs.equals(method);
            if (!found) return false;
        }
        return true;
    }

    boolean isEvent() {
        return kind == LockClasses.EVENT;
    }

    boolean isInitialiser() {
        return kind == LockClasses.CLASS_INIT;
    }
}
