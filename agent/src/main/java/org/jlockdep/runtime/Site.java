package org.jlockdep.runtime;

/**
 * A place in the source that takes a lock, as the class file shows it: where, and which expression yields the lock.
 * Immutable; made while a class is transformed. Its names are interned (JLS 3.10.5), since each class file has a copy of
 * those that a thousand others have, too.
 */
public final class Site implements Numbering.Value<Site> {
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

    /** Is it a synchronized method, which has its monitor by the time its hook runs? */
    final boolean ofMethod;

    public final Expression expression;
    /** The expression as a reader would write it: {@code this}, {@code stripes[]}, {@code getLock()}. */
    public final String text;
    /** The class that the field instruction names (binary name), or empty. */
    public final String fieldOwner;

    public final String fieldName;
    /** For {@link Expression#FRESH}: the name of the lock class. */
    public final String fresh;

    private Site(Place place, Expression expression, String text, String fieldOwner, String fieldName, String fresh) {
        this.className = place.className.intern();
        this.methodName = place.methodName.intern();
        this.fileName = place.fileName.intern();
        this.line = place.line;
        this.ofMonitor = place.ofMonitor;
        this.ofMethod = place.ofMethod;
        this.expression = expression;
        this.text = text.intern();
        this.fieldOwner = fieldOwner.intern();
        this.fieldName = fieldName.intern();
        this.fresh = fresh.intern();
    }

    /** Class (binary name), method, file and line; and whether it is a monitor that is entered there. */
    public static final class Place {
        final String className;
        final String methodName;
        final String fileName;
        final int line;
        final boolean ofMonitor;
        final boolean ofMethod;

        public Place(String className, String methodName, String fileName, int line) {
            this.className = className;
            this.methodName = methodName;
            this.fileName = fileName;
            this.line = line;
            this.ofMonitor = false;
            this.ofMethod = false;
        }

        private Place(Place place, boolean ofMethod) {
            this.className = place.className;
            this.methodName = place.methodName;
            this.fileName = place.fileName;
            this.line = place.line;
            this.ofMonitor = true;
            this.ofMethod = ofMethod;
        }

        public Place ofMonitor() {
            return new Place(this, false);
        }

        /** Where a synchronized method begins. */
        public Place ofMethod() {
            return new Place(this, true);
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

    /** The same place, also when two loaders define the class. */
    @Override
    public boolean isSameAs(Site site) {
        return line == site.line
                && ofMonitor == site.ofMonitor
                && ofMethod == site.ofMethod
                && expression == site.expression
                && className.equals(site.className)
                && methodName.equals(site.methodName)
                && fileName.equals(site.fileName)
                && text.equals(site.text)
                && fieldOwner.equals(site.fieldOwner);
    }

    @Override
    public int hash() {
        int hash = className.hashCode() * 31 + methodName.hashCode();
        return (hash * 31 + line) * 31 + text.hashCode();
    }
}
