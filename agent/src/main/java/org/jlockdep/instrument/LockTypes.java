package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which types are worth a name of their own where an instance is made. A table and not a look at class files, since a
 * name must not depend on which class was loaded first. Immutable.
 */
final class LockTypes {
    /** Nobody makes a plain Object or one of these but to lock it, or to compare it, which does no harm. */
    private static final List<String> PLAIN = Arrays.asList(
            "java/lang/Object",
            "java/util/concurrent/locks/ReentrantLock",
            "java/util/concurrent/locks/ReentrantReadWriteLock",
            "java/util/concurrent/locks/StampedLock",
            "java/util/concurrent/Semaphore");

    /** The JDK locks these, so they matter when its classes are watched. */
    private static final List<String> LOCKED_BY_JDK = Arrays.asList(
            "java/util/Vector",
            "java/util/Stack",
            "java/util/Hashtable",
            "java/util/Properties",
            "java/util/concurrent/ConcurrentHashMap",
            "java/io/InputStreamReader",
            "java/io/OutputStreamWriter");

    /** The same, but made by the million and rarely shared: only a field is worth an entry in the table of instances. */
    private static final List<String> BUFFERS = Arrays.asList(
            "java/lang/StringBuffer",
            "java/io/ByteArrayOutputStream",
            "java/io/BufferedInputStream",
            "java/io/BufferedOutputStream",
            "java/io/PrintStream");

    /** What fields are declared as that hold a lazy: its own class is often hidden behind a method that makes it. */
    private static final Set<String> LAZIES = new HashSet<>(Arrays.asList(
            "Lkotlin/Lazy;",
            "Lclojure/lang/Delay;",
            "Lcom/google/common/base/Supplier;",
            "Ljava/util/function/Supplier;"));

    private static final String DECLARED = "Ljava/util/concurrent/locks/";
    private static final String SEMAPHORE = "Ljava/util/concurrent/Semaphore;";

    private static final String FACTORY = "java/util/Collections";
    static final String FACTORY_METHODS = "synchronized";
    /** What they make is of this type, or of one beside it. */
    private static final String WRAPPER = "java/util/Collections$SynchronizedCollection";

    private final Set<String> anywhere = new HashSet<>(PLAIN);
    private final Set<String> inFields = new HashSet<>();
    private final Predicate<String> wantedOfJdk;
    private final boolean wrappers;
    /** What to look for in a class file. */
    final NameTable names;

    final ForeignLocks foreign;

    /**
     * @param wantedOfJdk tells by binary name which of the JDK's classes are watched
     * @param foreign locks that are none of java.util.concurrent's
     */
    LockTypes(Predicate<String> wantedOfJdk, ForeignLocks foreign) {
        this.wantedOfJdk = wantedOfJdk;
        this.foreign = foreign;
        anywhere.addAll(foreign.types());
        addWanted(LOCKED_BY_JDK, wantedOfJdk, anywhere);
        addWanted(BUFFERS, wantedOfJdk, inFields);
        inFields.addAll(anywhere);
        wrappers = isWanted(WRAPPER, wantedOfJdk);
        names = SoughtNames.of(inFields, foreign.methods());
    }

    private static void addWanted(List<String> names, Predicate<String> wantedOfJdk, Set<String> to) {
        for (String name : names) if (isWanted(name, wantedOfJdk)) to.add(name);
    }

    private static boolean isWanted(String internalName, Predicate<String> wantedOfJdk) {
        return wantedOfJdk.test(internalName.replace('/', '.'));
    }

    /** Is a field of that descriptor for one of the JDK's locks, or for what computes a value once and locks itself? */
    static boolean isDeclared(String descriptor) {
        return descriptor.startsWith(DECLARED) || descriptor.equals(SEMAPHORE) || LAZIES.contains(descriptor);
    }

    /** Are the locks of that class of the JDK's seen? */
    boolean isWatchedOfJdk(String internalName) {
        return isWanted(internalName, wantedOfJdk);
    }

    /** Is what the instruction makes a lock, wherever it goes? */
    boolean isLock(AbstractInsnNode insn) {
        return isNewOf(insn, anywhere) || wrappers && isWrapper(insn);
    }

    /** Is it a lock if it goes into a field? */
    boolean isLockInField(AbstractInsnNode insn) {
        return isNewOf(insn, inFields) || wrappers && isWrapper(insn);
    }

    private static boolean isNewOf(AbstractInsnNode insn, Set<String> types) {
        return insn.getOpcode() == Opcodes.NEW && types.contains(((TypeInsnNode) insn).desc);
    }

    /** The JDK's own makers of wrappers that people lock. */
    static boolean isWrapper(AbstractInsnNode insn) {
        if (insn.getOpcode() != Opcodes.INVOKESTATIC) return false;
        MethodInsnNode call = (MethodInsnNode) insn;
        return call.owner.equals(FACTORY) && call.name.startsWith(FACTORY_METHODS);
    }
}
