package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All sites by number, and for each what is known of its lock class. Sites are added while classes are transformed,
 * under this class's monitor; hooks read without locking.
 */
public final class Sites {
    /** The lock class differs from call to call: look at the instance or its owner. */
    static final int PER_INSTANCE = -1;
    /** The lock class differs from class to class of the object that owns the lock: {@link TypeInfo} knows. */
    static final int PER_OWNER = -2;
    /** The same at a place in the JDK's own code, which names what nobody else named in another way. */
    private static final int PER_INSTANCE_OF_JDK = -3;
    /** The same for good: the program gave names to some of the locks that come by. */
    private static final int PER_INSTANCE_FOR_GOOD = -4;
    /** Nobody asked yet. */
    static final int UNRESOLVED = 0;

    private static final int FOR_JDK = 1 << LockClasses.KIND_BITS;

    private static final Numbering<Site> ALL = new Numbering<>();
    /** Sites whose answer holds only as long as the named class has no subclass. */
    private static final Map<String, int[]> WHILE_NOT_SUBCLASSED = new HashMap<>();

    /** Indexed by site number. Benign race: a stale entry is resolved once more, a stale array is too short. */
    private static int[] lockClasses = new int[256];

    /** How many are the JDK's, or of our own check of ourselves, or no place where a lock is taken. */
    private static int notOfPrograms;
    /** Did one of the others ever take a lock? */
    private static boolean takenByPrograms;

    private Sites() {}

    /** The number of an equal site, or a new one. Never 0. */
    public static synchronized int number(Site site) {
        int known = ALL.find(site);
        if (known != Numbering.NONE) return known;
        if (ALL.count() == lockClasses.length) lockClasses = Arrays.copyOf(lockClasses, ALL.count() * 2);
        if (!isOfProgram(site)) notOfPrograms++;
        return ALL.add(site);
    }

    /** The same of a place where no lock is taken: a thread is started there, or something else is waited for. */
    public static synchronized int numberBesideLocks(Site site) {
        boolean isNew = ALL.find(site) == Numbering.NONE;
        if (isNew && isOfProgram(site)) notOfPrograms++;
        return number(site);
    }

    private static boolean isOfProgram(Site site) {
        return !SelfCheck.isOn() && !TypeNames.isOfJdk(site.className);
    }

    public static Site get(int number) {
        return ALL.get(number);
    }

    /** Those of programs and their libraries: none means that nobody looks at what the user wants to have watched. */
    public static synchronized int count() {
        return ALL.count() - 1 - notOfPrograms;
    }

    /** Was a lock taken at one of these? Each place asks for its lock class at its first look. */
    public static synchronized boolean areTaken() {
        return takenByPrograms;
    }

    /** The lock class of the site; or {@link #UNRESOLVED}, or less than that, where the site alone cannot tell. Hot. */
    static int lockClass(int number) {
        int[] known = lockClasses;
        return number < known.length ? known[number] : UNRESOLVED;
    }

    /** Is there nothing to find out as long as nothing else is held? Hot. */
    static boolean isSettled(int number) {
        int known = lockClass(number);
        return known > 0 || asksInstance(known);
    }

    /** Does that answer say that only the instance can tell? */
    static boolean asksInstance(int answer) {
        return answer < PER_OWNER || answer == PER_INSTANCE;
    }

    /** What a thread that remembers answers has to tell apart: the kind, and who asks. */
    static int asking(int answer, int kind) {
        return answer == PER_INSTANCE_OF_JDK ? kind | FOR_JDK : kind;
    }

    /** Of what is asked, the kind alone. */
    static int kindAsked(int asked) {
        return asked & ~FOR_JDK;
    }

    /** Once it is known, nobody waits here. */
    static void resolve(int number, int lockClass) {
        int before = lockClass(number);
        if (before != lockClass && before != PER_INSTANCE_FOR_GOOD) write(number, lockClass);
    }

    static void resolvePerInstance(int number) {
        Site site = get(number); // null for a view that is only made
        boolean ofJdk = site != null && TypeNames.isOfJdk(site.className);
        resolve(number, ofJdk ? PER_INSTANCE_OF_JDK : PER_INSTANCE);
    }

    /** Whatever is found out about the site later. */
    static void askInstances(int number) {
        resolve(number, PER_INSTANCE_FOR_GOOD);
    }

    @Counted(Counted.SITE)
    private static synchronized void write(int number, int lockClass) {
        noteTaken(number);
        if (lockClasses[number] != PER_INSTANCE_FOR_GOOD) lockClasses[number] = lockClass;
    }

    private static void noteTaken(int number) {
        Site site = get(number); // of a view that is only made there is none
        if (!takenByPrograms) takenByPrograms = site != null && isOfProgram(site);
    }

    /** As {@link #resolve}, but the answer is withdrawn when {@code className} turns out to have a subclass. */
    static void resolveUnlessSubclassed(int number, int lockClass, String className) {
        int before = lockClass(number);
        if (before != lockClass && before != PER_INSTANCE_FOR_GOOD) writeUnlessSubclassed(number, lockClass, className);
    }

    @Counted(Counted.SITE)
    private static synchronized void writeUnlessSubclassed(int number, int lockClass, String className) {
        noteTaken(number);
        if (lockClasses[number] == lockClass || lockClasses[number] == PER_INSTANCE_FOR_GOOD) return;
        if (Types.isSubclassed(className)) {
            lockClasses[number] = PER_OWNER;
            return;
        }
        int[] others = WHILE_NOT_SUBCLASSED.get(className);
        int[] sites = others == null ? new int[1] : Arrays.copyOf(others, others.length + 1);
        sites[sites.length - 1] = number;
        WHILE_NOT_SUBCLASSED.put(className, sites);
        lockClasses[number] = lockClass;
    }

    /** The answer is no longer right for all locks that come by. */
    static synchronized void withdraw(String lockClass) {
        for (int i = 1; i < ALL.count(); i++) {
            if (lockClasses[i] > 0 && LockClasses.name(lockClasses[i]).equals(lockClass)) lockClasses[i] = UNRESOLVED;
        }
    }

    static synchronized void subclassed(String className) {
        int[] sites = WHILE_NOT_SUBCLASSED.remove(className);
        if (sites == null) return;
        for (int site : sites) lockClasses[site] = UNRESOLVED;
    }
}
