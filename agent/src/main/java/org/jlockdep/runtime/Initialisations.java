package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Class initialisation as a lock: the JVM holds it while an initialiser runs (JVMS 5.5), and who else uses the class for
 * the first time waits. Off the known path, on the thread that initialises.
 *
 * <p>An initialiser runs in whichever thread comes first, and that thread holds nothing of what this one holds. So what
 * is taken in an initialiser belongs to a chain that begins there: a lock that was taken outside is wanted anew when it is
 * taken again inside, and keeps nobody out. That it was held when the initialiser began is a dependency of its own.
 */
public final class Initialisations {
    /** How many are under way. More if one got lost when a thread ran out of stack: that costs time and nothing else. */
    private static final AtomicInteger UNDER_WAY = new AtomicInteger();

    private static final String[] NONE = {};

    /** What a lock class of this kind ends with: no name of a field or type does. */
    public static final String SUFFIX = ".<clinit>";

    private Initialisations() {}

    /** The initialiser of the class runs in this thread, by way of its first instruction. */
    static void begin(HeldLocks h, Class<?> type, int site) {
        if (h.guard != Epoch.now()) h.catchUp();
        TypeInfo.of(type).initialiserBegan = true;
        if (h.depth != 0) want(h, type, LockClasses.CLASS_INIT, site, lockClass(h, type), 0);
        enter(h, type, site);
        UNDER_WAY.incrementAndGet();
        wantSupertypes(h, type, site);
        if (Steering.isOn()) Steering.got(h, h.held[h.depth - 1]);
    }

    static void end(HeldLocks h, Class<?> type) {
        int at = h.indexOf(type, LockClasses.CLASS_INIT);
        if (at < 0) return;
        leave(h, at);
        UNDER_WAY.decrementAndGet();
    }

    /** Its lock class is asked for when something is wanted in it, which is seldom. */
    private static void enter(HeldLocks h, Class<?> type, int site) {
        h.put(type, Held.NEVER, type, LockClasses.CLASS_INIT, site, 0, 0, null, false);
        h.initialising++;
    }

    private static void leave(HeldLocks h, int at) {
        h.removeAt(at);
        int left = 0;
        for (int i = 0; i < h.depth; i++) if (h.held[i].kind == LockClasses.CLASS_INIT) left++;
        h.initialising = left;
    }

    /** Internal names of the classes whose initialisers this thread is in; mostly none. */
    public static String[] underWay() {
        if (!areUnderWay()) return NONE;
        Class<?>[] classes = classes(AllHeldLocks.current());
        String[] names = new String[classes.length];
        for (int i = 0; i < names.length; i++) names[i] = classes[i].getName().replace('.', '/');
        return names;
    }

    /** Is there anything to look for where a class is used that may be one of them? Hot. */
    static boolean areUnderWay() {
        return UNDER_WAY.get() != 0;
    }

    /**
     * An initialiser uses a class. If that has an initialiser that has not begun, it will tell of itself. Otherwise, and
     * if it has none, it waits for the class all the same in a thread that comes when another one initialises it.
     */
    static void use(HeldLocks h, Class<?> type, int site) {
        if (h.guard != Epoch.now()) h.catchUp();
        int within = innermost(h.held, h.depth);
        if (within < 0 || h.held[within].lock == type || !matters(type)) return;
        want(h, type, LockClasses.CLASS_INIT, site, lockClass(h, type), 0);
        if (TypeInfo.of(type).toldOfSupertypes) return;
        enter(h, type, site);
        try {
            wantSupertypes(h, type, site);
        } finally {
            leave(h, h.depth - 1);
        }
    }

    /** The same for a class that this thread is initialising, if it is one of that name. */
    static void use(HeldLocks h, String className, int site) {
        for (int i = innermost(h.held, h.depth) - 1; i >= 0; i--) {
            Held outer = h.held[i];
            if (outer.kind == LockClasses.CLASS_INIT
                    && ((Class<?>) outer.lock).getName().equals(className)) {
                use(h, (Class<?>) outer.lock, site);
                return;
            }
        }
    }

    /** A lock that is held is taken again. If an initialiser began in between, other threads will have to wait for it. */
    @OutOfLine
    static void wantedAgain(HeldLocks h, Held same, int site) {
        int within = innermost(h.held, h.depth);
        for (int i = within - 1; i >= 0; i--) {
            if (h.held[i] == same) want(h, same.lock, same.kind, site, HeldClasses.of(h, same), same.bits);
        }
    }

    /** Code that gets hold of a class by reflection is a way to it. */
    static void names(HeldLocks h, String className, int site) {
        h.named = className;
        h.namedAt = site;
        if (Steering.isOn()) Steering.names(h, className);
        boolean before = h.busy(true);
        try {
            if (!TypeNames.isOfJdk(className)) ClassNamers.found(className, Sites.get(site).className);
        } finally {
            h.busy(before);
        }
    }

    private static boolean matters(Class<?> type) {
        for (Class<?> t = type; t != null; t = t.getSuperclass()) {
            if (TypeInfo.of(t).initialiserBegan || implementsOne(t)) return true;
        }
        return false;
    }

    private static boolean implementsOne(Class<?> type) {
        for (Class<?> implemented : type.getInterfaces()) {
            boolean began = Types.hasDefaultMethods(implemented) && TypeInfo.of(implemented).initialiserBegan;
            if (began || implementsOne(implemented)) return true;
        }
        return false;
    }

    /** JVMS 5.5, step 7: a class stays locked while its superclass is initialised, and interfaces with default methods. */
    private static void wantSupertypes(HeldLocks h, Class<?> type, int site) {
        TypeInfo.of(type).toldOfSupertypes = true;
        if (type.isInterface()) return;
        for (Class<?> t = type; t != null; t = t.getSuperclass()) {
            if (t != type) wantSupertype(h, t, site);
            wantInterfaces(h, t, site);
        }
    }

    private static void wantInterfaces(HeldLocks h, Class<?> type, int site) {
        for (Class<?> implemented : type.getInterfaces()) {
            if (Types.hasDefaultMethods(implemented)) wantSupertype(h, implemented, site);
            wantInterfaces(h, implemented, site);
        }
    }

    private static void wantSupertype(HeldLocks h, Class<?> type, int site) {
        if (TypeInfo.of(type).initialiserBegan) {
            want(h, type, LockClasses.CLASS_INIT, site, lockClass(h, type), 0);
        }
    }

    static int lockClass(HeldLocks h, Class<?> type) {
        boolean before = h.busy(true);
        try {
            return lockClass(type);
        } finally {
            h.busy(before);
        }
    }

    static int lockClass(Class<?> type) {
        return LockClasses.number(TypeInfo.of(type).name.concat(SUFFIX), LockClasses.CLASS_INIT);
    }

    private static void want(HeldLocks h, Object lock, int kind, int site, int lockClass, int bits) {
        if (h.depth == 0) return;
        ChainNode node = HeldChains.at(h, h.depth - 1).child(HeldChains.key(lockClass, bits));
        if (!node.isKnown(h.serial())) WantedChains.publish(h, node, lock, kind, site, lockClass, bits);
        if (Steering.isOn()) Steering.reached(h, lockClass, bits);
    }

    /** Where the chain begins to which an acquisition belongs. A lock that is not re-entrant waits for its own thread. */
    static int beginning(Held[] held, int depth, Held wanted) {
        int within = innermost(held, depth);
        boolean reentrant = wanted.kind != LockClasses.STAMPED && wanted.kind != LockClasses.SEMAPHORE;
        for (int i = 0; i < within && !reentrant; i++) {
            if (held[i].lock == wanted.lock && held[i].kind == wanted.kind) return 0;
        }
        return Math.max(within, 0);
    }

    /** Whose initialisers the thread is in, outermost first. */
    static Class<?>[] classes(HeldLocks h) {
        Class<?>[] classes = new Class<?>[h.depth];
        int n = 0;
        for (int i = 0; i < h.depth; i++) {
            if (h.held[i].kind == LockClasses.CLASS_INIT) classes[n++] = (Class<?>) h.held[i].lock;
        }
        return Arrays.copyOf(classes, n);
    }

    static int innermost(Held[] held, int depth) {
        for (int i = depth - 1; i >= 0; i--) if (held[i].kind == LockClasses.CLASS_INIT) return i;
        return -1;
    }
}
