package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lock classes by number, and the rules that tell which lock class a lock is of. The number is what held stacks and
 * chains carry; name and kind are what reports show.
 */
public final class LockClasses {
    /** Kinds, as ordinals of {@code org.jlockdep.graph.LockKind}; a test compares them. */
    public static final int MONITOR = 0;

    public static final int LOCK = 1;
    public static final int READ_WRITE = 2;
    public static final int STAMPED = 3;
    public static final int SEMAPHORE = 4;
    public static final int CLASS_INIT = 5;
    public static final int MAP = 6;
    public static final int BIN = 7;
    public static final int EVENT = 8;

    /** A chain's key has room for so many; a program with more merges the rest into the last one. */
    private static final int MAX = 1 << 31 - HoldBits.WIDTH - 1;

    private static final int KINDS = 9;
    /** So many bits has a kind. */
    static final int KIND_BITS = 4;

    /** By kind, then by name. */
    private static final List<ConcurrentHashMap<String, Integer>> NUMBERS = new ArrayList<>();

    static {
        for (int kind = 0; kind < KINDS; kind++) NUMBERS.add(new ConcurrentHashMap<String, Integer>());
    }

    /** Index is the number; guarded by this class's monitor for writing, replaced as a whole when it grows. */
    private static volatile String[] names = new String[256];

    private static volatile byte[] kinds = new byte[256];
    private static int count = 1;
    /** There is one lock for each class and loader. A class is loaded while another one is, so they nest deep and in vain. */
    private static final String OF_CLASS_LOADING = "java.lang.ClassLoader.getClassLoadingLock():newLock";

    private static volatile int ofClassLoading;
    private static int ofSelfCheck;
    /** How many bear the name of a class of the JDK: nobody knows who made these locks. */
    private static int ofJdk;
    /**
     * Was the lock class ever wanted exclusively by a thread that waits? Benign race: who sees an old array, which may be
     * too short, tells it twice.
     */
    private static boolean[] writers = new boolean[256];

    private LockClasses() {}

    /** The number of the lock class of that name and kind, never 0. */
    @Counted(Counted.NAME)
    static int number(String name, int kind) {
        Integer known = NUMBERS.get(kind).get(name);
        return known != null ? known : add(name, kind);
    }

    /** The first sight of a lock class: the only place where a hook may wait, for as long as two array stores take. */
    private static synchronized int add(String name, int kind) {
        Integer known = NUMBERS.get(kind).get(name);
        if (known != null) return known;
        if (count == MAX) return MAX - 1;
        if (count == names.length) {
            writers = Arrays.copyOf(writers, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            names = Arrays.copyOf(names, count * 2); // last: if stack or heap runs out before, all is copied once more
        }
        if (SelfCheck.isOn()) ofSelfCheck++;
        else if (TypeNames.isOfJdk(name)) ofJdk++;
        int number = count++; // spent even if the table fails, which may have stored it by then
        names[number] = name;
        kinds[number] = (byte) kind;
        if (name.equals(OF_CLASS_LOADING)) ofClassLoading = number;
        if (Steering.isOn()) Steering.named(name, kind, number);
        NUMBERS.get(kind).put(name, number);
        return number;
    }

    public static String name(int number) {
        return names[number];
    }

    public static int kind(int number) {
        return kinds[number];
    }

    /** Is it that of the locks under which a class is loaded? */
    static boolean isOfClassLoading(int number) {
        return number != 0 && number == ofClassLoading;
    }

    static boolean hasWriter(int number) {
        boolean[] known = writers;
        return number < known.length && known[number];
    }

    /** Under the monitor that guards the array's growth, so that it is not said to an array that is being replaced. */
    static synchronized void sawWriter(int number) {
        writers[number] = true;
    }

    /** How many lock classes were seen, nested or not. */
    public static synchronized int count() {
        return count - 1 - ofSelfCheck;
    }

    /** Was a lock seen that the program made or took? What the JDK does for itself tells nothing about the program. */
    public static boolean areOfProgram() {
        return Sites.areTaken() || ofProgram() > 0;
    }

    /** How many do not go by a class of the JDK. */
    public static synchronized int ofProgram() {
        return count() - ofJdk;
    }

    /** All names so far, for a look at what was recognised. */
    public static synchronized List<String> all() {
        List<String> seen = new ArrayList<>();
        for (int i = 1; i < count; i++) seen.add(names[i]);
        return seen;
    }

    /**
     * The lock class of a lock at a site whose answer is not cached.
     *
     * @param owner the object whose field yielded the lock, or null when unknown
     */
    @Counted(Counted.RESOLUTION)
    static int resolve(int site, Object lock, Object owner, int kind) {
        if (kind == MAP) return ofMap(site, lock);
        if (!GivenNames.exist()) return unlessGiven(site, lock, owner, kind);
        String given = Instances.givenTo(lock);
        int lockClass = given != null ? number(given, kind) : unlessGiven(site, lock, owner, kind);
        if (given != null || GivenNames.areGivenInsteadOf(names[lockClass])) Sites.askInstances(site);
        return lockClass;
    }

    /** Its text is the name it was made with: a program has a copy of the API of its own, and it is known by its name. */
    private static int ofMap(int site, Object map) {
        Sites.resolvePerInstance(site);
        TypeInfo type = TypeInfo.of(map.getClass());
        return number(type.isMap ? map.toString() : type.name, MAP);
    }

    private static int unlessGiven(int site, Object lock, Object owner, int kind) {
        Site s = Sites.get(site);
        if (s.expression == Site.Expression.FRESH) return cached(site, number(s.fresh, kind));
        if (lock instanceof Class) return ofClassObject(site, (Class<?>) lock, kind);
        switch (s.expression) {
            case THIS:
                return resolveThis(site, s, lock, kind);
            case FIELD:
                return resolveField(site, s, lock, owner, kind);
            default:
                return byInstance(site, s, lock, null, kind);
        }
    }

    private static int cached(int site, int lockClass) {
        Sites.resolve(site, lockClass);
        return lockClass;
    }

    private static int ofClassObject(int site, Class<?> lock, int kind) {
        Sites.resolvePerInstance(site);
        return number(TypeInfo.of(lock).classObject, kind);
    }

    private static int resolveThis(int site, Site s, Object lock, int kind) {
        TypeInfo type = TypeInfo.of(lock.getClass());
        if (kind != MONITOR || type.ofJdk || type.lazy != null) return byInstance(site, s, lock, null, kind);
        return byOwner(site, type, number(type.name, kind), s.className);
    }

    /** The answer is the same for all owners of that type, and for all owners as long as no type extends the site's. */
    private static int byOwner(int site, TypeInfo owner, int lockClass, String declaring) {
        owner.lockClassAt(site, lockClass);
        if (owner.name.equals(declaring)) Sites.resolveUnlessSubclassed(site, lockClass, declaring);
        else Sites.resolve(site, Sites.PER_OWNER);
        return lockClass;
    }

    private static int resolveField(int site, Site s, Object lock, Object owner, int kind) {
        LockField field = owner == null
                ? LockFields.find(s.fieldOwner, s.fieldName)
                : LockFields.find(owner.getClass(), s.fieldOwner, s.fieldName);
        if (field == null || !field.ownsItsLock || kind == MONITOR && TypeInfo.of(lock.getClass()).locksItself) {
            return byInstance(site, s, lock, owner, kind);
        }
        if (owner == null) return resolveOwnerless(site, lock, field, kind);
        TypeInfo type = TypeInfo.of(owner.getClass());
        return byOwner(site, type, number(type.nameOf(field), kind), field.owner);
    }

    /** A static field, or one whose owner the site could not hand over. */
    private static int resolveOwnerless(int site, Object lock, LockField field, int kind) {
        if (Types.isSubclassed(field.owner)) {
            Sites.resolvePerInstance(site);
            String known = Instances.nameOf(lock);
            if (known != null) return number(known, kind);
            return number(TypeNames.stable(field.owner).concat(".").concat(field.name), kind);
        }
        int lockClass = number(TypeNames.stable(field.owner).concat(".").concat(field.name), kind);
        Sites.resolveUnlessSubclassed(site, lockClass, field.owner);
        return lockClass;
    }

    /**
     * The site does not know. An instance that was registered where it was made does; an object of an application's
     * class goes by that class, and so does a JDK object whose class tells something; any other that we did not see
     * being made gets its name from the first site that shows it.
     */
    private static int byInstance(int site, Site s, Object lock, Object owner, int kind) {
        Sites.resolvePerInstance(site);
        TypeInfo type = TypeInfo.of(lock.getClass());
        if (type.locksItself && kind == MONITOR) return ofMonitor(type);
        String known = Instances.nameOf(lock);
        if (known != null) return number(known, kind);
        if (type.lazy != null) return number(type.lazy, kind);
        if (type.ofJdk) Makers.askedInVain(lock.getClass());
        if (!type.ofJdk || kind == MONITOR && tellsByType(lock.getClass(), s)) return number(type.name, kind);
        String name = nameBySite(s, owner);
        Instances.name(lock, name);
        return number(name, kind);
    }

    private static int ofMonitor(TypeInfo type) {
        int lockClass = number(type.name, MONITOR);
        if (type.monitorClass == 0) type.monitorClass = lockClass;
        return lockClass;
    }

    /** A JDK class that locks itself does so for whoever keeps it; what the JDK's own code locks is known by its class. */
    private static boolean tellsByType(Class<?> type, Site s) {
        if (type == Object.class || type.isArray()) return false;
        return Types.locksItself(type) || TypeNames.isOfJdk(s.className);
    }

    private static String nameBySite(Site s, Object owner) {
        if (s.expression == Site.Expression.FIELD) return nameByField(s, owner);
        return TypeNames.stable(s.className) + '.' + TypeNames.stableMethod(s.methodName) + "():" + s.text;
    }

    private static String nameByField(Site s, Object owner) {
        LockField field = owner == null ? null : LockFields.find(owner.getClass(), s.fieldOwner, s.fieldName);
        if (field != null && field.isMadeForOwner)
            return TypeInfo.of(owner.getClass()).nameOf(field);
        return TypeNames.stable(s.fieldOwner) + '.' + s.fieldName;
    }

    static boolean isReentrant(int kind) {
        return kind != LockClasses.STAMPED && kind != LockClasses.SEMAPHORE;
    }

    static boolean hasReaders(int kind) {
        return kind == LockClasses.READ_WRITE || kind == LockClasses.STAMPED;
    }

    /**
     * Does a thread that holds a re-entrant lock in another mode wait for itself? A reader that wants to write does, a
     * writer that wants to read does not.
     */
    static boolean blocksItself(int kind, boolean exclusive) {
        return exclusive && (kind == LockClasses.READ_WRITE || kind == LockClasses.MAP);
    }
}
