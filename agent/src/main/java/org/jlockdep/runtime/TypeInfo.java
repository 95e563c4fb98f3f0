package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * What we remember with a {@code Class}: it dies with the class, and holds nothing of the application's. Read and
 * written by any thread; a lost update is computed again.
 */
final class TypeInfo {
    private static final ClassValue<TypeInfo> OF = new ClassValue<TypeInfo>() {
        @Override
        protected TypeInfo computeValue(Class<?> type) {
            return new TypeInfo(type);
        }
    };

    private static final String READ_WRITE_LOCK = "java.util.concurrent.locks.ReentrantReadWriteLock";

    /** As {@link TypeNames#stable} gives it; a view of the JDK's has its lock's. */
    final String name;
    /** The lock class of the {@code Class} object itself. */
    final String classObject;
    /** Does it come with the JVM? Then many unrelated locks are of this class, and its name tells nothing. */
    final boolean ofJdk;
    /** Is it an application's class that locks its own monitor? Its instances go by it, wherever they are kept. */
    final boolean locksItself;

    /**
     * For a class that computes a value once for whoever has an instance: the lock class of the instances of which nobody
     * knows who that is. Else null. They do not go by their class, which says nothing of what they are for.
     */
    final String lazy;

    /**
     * Of a class that locks itself: the lock class of its instances' monitors, 0 as long as nobody asked, or
     * {@link #DIFFERS}. Benign race: it is found out again. Hot.
     */
    int monitorClass;

    /** One of the instances was given another name by the program. */
    static final int DIFFERS = -1;

    /** Is it what streams of JDK 19 to 23 lock instead of themselves? It is no {@code Lock}, but has the methods of one. */
    final boolean isInternalLock;

    /** Which kind of lock its instances are though they are none of java.util.concurrent; the monitor's if they are none. */
    final int foreignKind;

    /** Is it a copy of the API's {@code LockMap}? Final, so that its methods are what the API has. */
    final boolean isMap;

    /** Are the questions that hooks may ask of a lock answered by the JDK's code, whatever the application adds? */
    private final boolean answersAsJdk;

    /** Is it an application's lock whose {@code lock()} cannot wait? */
    final boolean neverWaits;

    /** For the class of a task: which of its runs are written down. Null as long as there was none; benign race. */
    SignalKind signals;
    /** The same: how many of its runs have a known place among what threads do. Benign race. */
    int ordered;

    /** Has its initialiser begun, and did it tell of its superclasses? Benign races: one thread initialises it. */
    boolean initialiserBegan;

    boolean toldOfSupertypes;

    /** In which kind and mode its instances stand for a lock of the JDK, see {@link HoldBits}; 0 if they do not. */
    final int viewsOfJdk;

    /**
     * Did an instance turn out to stand for another lock, or for none? Benign race: set before the first such instance is
     * used.
     */
    boolean isView;

    /** What fields mean in this class. */
    private volatile FieldName[] fieldNames = {};

    /**
     * Lock classes by the site that asked, in pairs with open addressing, replaced as a whole when one is added: for sites
     * whose answer depends on this type alone.
     */
    private volatile int[] bySite = new int[4];

    /** The lock class of the site's lock when its owner is of this type, or 0 if nobody asked. Hot. */
    int lockClassAt(int site) {
        int[] table = bySite;
        int mask = table.length - 2;
        for (int i = site << 1 & mask; ; i = i + 2 & mask) {
            if (table[i] == site) return table[i + 1];
            if (table[i] == 0) return 0;
        }
    }

    /** A lost update is computed again. */
    void lockClassAt(int site, int lockClass) {
        int[] old = bySite;
        int used = 1;
        for (int i = 0; i < old.length; i += 2) if (old[i] != 0) used++;
        int[] table = new int[used * 4 > old.length ? old.length * 2 : old.length];
        for (int i = 0; i < old.length; i += 2) if (old[i] != 0) put(table, old[i], old[i + 1]);
        put(table, site, lockClass);
        bySite = table;
    }

    private static void put(int[] table, int site, int lockClass) {
        int mask = table.length - 2;
        int i = site << 1 & mask;
        while (table[i] != 0 && table[i] != site) i = i + 2 & mask;
        table[i] = site;
        table[i + 1] = lockClass;
    }

    private TypeInfo(Class<?> type) {
        viewsOfJdk = UnseenViews.how(type);
        name = HoldBits.kind(viewsOfJdk) == LockClasses.READ_WRITE && isOfJdk(type)
                ? READ_WRITE_LOCK
                : TypeNames.stable(type.getName());
        classObject = name.concat(".class");
        ofJdk = isOfJdk(type);
        isInternalLock = name.equals("jdk.internal.misc.InternalLock");
        isMap = name.equals("org.jlockdep.api.LockMap");
        foreignKind = ofJdk ? LockClasses.MONITOR : Types.foreignKind(type);
        // What is a lock by other means has a monitor only to make them of.
        boolean locksByMonitor = !ofJdk && foreignKind == LockClasses.MONITOR;
        lazy = locksByMonitor && Types.isLazy(type) ? name.concat(".<lazy>") : null;
        locksItself = locksByMonitor && lazy == null && Types.locksItself(type);
        neverWaits = !ofJdk && Types.neverWaits(type);
        isView = neverWaits || viewsOfJdk != 0;
        answersAsJdk = ofJdk || !Types.answersItself(type);
    }

    /** May it be asked anything, since no code but the JDK's answers? */
    static boolean answers(Object object) {
        Class<?> type = object.getClass();
        return of(type).answersAsJdk && !Types.isChanged(type);
    }

    /** May its instances be locked, or stand for locks, though they are none of java.util.concurrent's? */
    boolean locksByOtherMeans() {
        return isInternalLock || foreignKind != LockClasses.MONITOR || isView;
    }

    static TypeInfo of(Class<?> type) {
        return OF.get(type);
    }

    /** The platform loader's classes are known by their names: asking for loaders may run the application's code. */
    private static boolean isOfJdk(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) element = element.getComponentType();
        return element.getClassLoader() == null || element.getName().startsWith("java.");
    }

    /** The lock class of a field's lock when its owner is exactly of this type: {@code Access.destroyRwsem}. */
    String nameOf(LockField field) {
        FieldName[] known = fieldNames;
        for (FieldName n : known) if (n.field == field || n.field.isSameAs(field)) return n.name;
        FieldName[] more = Arrays.copyOf(known, known.length + 1);
        FieldName made = new FieldName(field, qualify(field));
        more[known.length] = made;
        fieldNames = more;
        return made.name;
    }

    /** Each lock that is made for a field asks: nothing is put together for that, once the field was seen. */
    private static final class FieldName {
        final LockField field;
        final String name;

        FieldName(LockField field, String name) {
            this.field = field;
            this.name = name;
        }
    }

    private String qualify(LockField field) {
        String declaring = TypeNames.stable(field.owner);
        if (name.equals(declaring)) return name + '.' + field.name;
        boolean hidden = LockFields.find(name, field.name) != null;
        return hidden ? name + '.' + simple(declaring) + '.' + field.name : name + '.' + field.name;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
