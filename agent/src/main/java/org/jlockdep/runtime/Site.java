package org.jlockdep.runtime;

/**
 * A place in the source that takes a lock, as the class file shows it: where, and which expression yields the lock.
 * Immutable; made while a class is transformed.
 */
public final class Site {
    /** What the class file says about the lock at this place. */
    public enum Expression {
        /** {@code synchronized (this)}, a synchronized method. */
        THIS,
        /** A field, perhaps of an owner that the hook is given. */
        FIELD,
        /** A lock that this method made itself; {@link Site#fresh} is its lock class. */
        FRESH,
        /** Anything else: only the instance can tell. */
        OTHER
    }

    public final String className;
    public final String methodName;
    public final String fileName;
    /** Negative when the class file has no line numbers. */
    public final int line;

    /** One line can lock an object and enter its monitor: two lock classes. */
    private final boolean ofMonitor;

    public final Expression expression;
    /** The expression as a reader would write it: {@code this}, {@code stripes[]}, {@code getLock()}. */
    public final String text;
    /** The class that the field instruction names (binary name), or empty. */
    public final String fieldOwner;

    public final String fieldName;
    /** For {@link Expression#FRESH}: the name of the lock class. */
    public final String fresh;

    private Site(Place place, Expression expression, String text, String fieldOwner, String fieldName, String fresh) {
        this.className = place.className;
        this.methodName = place.methodName;
        this.fileName = place.fileName;
        this.line = place.line;
        this.ofMonitor = place.ofMonitor;
        this.expression = expression;
        this.text = text;
        this.fieldOwner = fieldOwner;
        this.fieldName = fieldName;
        this.fresh = fresh;
    }

    /** Class (binary name), method, file and line; and whether it is a monitor that is entered there. */
    public static final class Place {
        final String className;
        final String methodName;
        final String fileName;
        final int line;
        final boolean ofMonitor;

        public Place(String className, String methodName, String fileName, int line) {
            this(className, methodName, fileName, line, false);
        }

        private Place(String className, String methodName, String fileName, int line, boolean ofMonitor) {
            this.className = className;
            this.methodName = methodName;
            this.fileName = fileName;
            this.line = line;
            this.ofMonitor = ofMonitor;
        }

        public Place ofMonitor() {
            return new Place(className, methodName, fileName, line, true);
        }
    }

    public static Site ofThis(Place place) {
        return new Site(place, Expression.THIS, "this", "", "", "");
    }

    public static Site ofField(Place place, String owner, String name) {
        return new Site(place, Expression.FIELD, name, owner, name, "");
    }

    public static Site ofFresh(Place place, String lockClass) {
        return new Site(place, Expression.FRESH, lockClass, "", "", lockClass);
    }

    public static Site of(Place place, String text) {
        return new Site(place, Expression.OTHER, text, "", "", "");
    }

    /** The method as reports and lock class names show it. */
    public String method() {
        return className + "." + methodName;
    }

    /** Two sites with the same key are the same site, also when two loaders define the class. */
    String key() {
        return className
                + '\n'
                + methodName
                + '\n'
                + fileName
                + '\n'
                + line
                + '\n'
                + ofMonitor
                + '\n'
                + expression.name()
                + '\n'
                + text
                + '\n'
                + fieldOwner;
    }
}
