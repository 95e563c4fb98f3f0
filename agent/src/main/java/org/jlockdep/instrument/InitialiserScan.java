package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.runtime.TypeNames;
import org.objectweb.asm.Opcodes;

/**
 * One look at what a class's initialiser does, by the bytes of the class file: most fill a table, make a lock or an enum's
 * constants. One that leads to no code but the class's own and the JDK's plainest can wait for nobody, and need not be
 * watched. Errs on the side of yes.
 */
final class InitialiserScan {
    private static final int MONITORENTER = 0xC2;
    private static final int GETSTATIC = 0xB2;
    private static final int PUTSTATIC = 0xB3;
    private static final int INVOKEDYNAMIC = 0xBA;
    private static final int NEW = 0xBB;

    /** They are made there, and their views. */
    private static final String LOCKS = "java/util/concurrent/locks/";

    /** Where a name ends here, everything that begins so. They call no code but their own, or what others made. */
    private static final String[] PLAIN = {
        "java/lang/Object",
        "java/lang/Enum",
        "java/lang/String",
        "java/lang/Integer",
        "java/lang/Long",
        "java/lang/Short",
        "java/lang/Byte",
        "java/lang/Character",
        "java/lang/Boolean",
        "java/lang/Double",
        "java/lang/Float",
        "java/lang/Math",
        "java/lang/System",
        "java/lang/ThreadLocal",
        "java/lang/IllegalStateException",
        "java/lang/AssertionError",
        "java/util/Arrays",
        "java/util/ArrayList",
        "java/util/BitSet",
        "java/util/Collections",
        "java/util/EnumMap",
        "java/util/EnumSet",
        "java/util/HashMap",
        "java/util/HashSet",
        "java/util/IdentityHashMap",
        "java/util/LinkedHashMap",
        "java/util/List",
        "java/util/Locale",
        "java/util/Map",
        "java/util/Random",
        "java/util/Set",
        "java/util/UUID",
        "java/util/WeakHashMap",
        "java/util/concurrent/ConcurrentHashMap",
        "java/util/concurrent/TimeUnit",
        "java/util/concurrent/atomic/",
        "java/util/regex/",
        "java/math/",
        "java/nio/charset/",
        "java/text/",
    };

    private final byte[] bytes;
    private final ConstantPool pool;
    private final String className;
    private final String superName;
    private final MethodTable methods;
    /** Those that the initialiser may call, in the order in which they are looked at. */
    private final List<String> open = new ArrayList<>();

    private InitialiserScan(ClassFile file, String className) {
        this.bytes = file.bytes;
        this.pool = file.pool;
        this.className = className;
        int superType = pool.u2(pool.end() + 4);
        this.superName = superType == 0 ? "" : pool.type(superType);
        this.methods = file.methods();
    }

    /**
     * Does the class have an initialiser that may lead to other classes of the program, or to a lock? Not if it is older than
     * Java 5: the hooks need the class as a constant.
     */
    static boolean leadsOut(ClassFile file) {
        if (file.pool.u2(6) < Opcodes.V1_5) return false;
        String className = file.pool.type(file.pool.u2(file.pool.end() + 2));
        if (TypeNames.isOfJdk(className.replace('/', '.'))) return false;
        InitialiserScan scan = new InitialiserScan(file, className);
        if (!scan.methods.keys.contains(MethodTable.INITIALISER)) return false;
        // Its superclass is initialised before it, and could come back to it.
        return !scan.superName.startsWith("java/") || scan.leadsOut();
    }

    private boolean leadsOut() {
        open.add(MethodTable.INITIALISER);
        for (int i = 0; i < open.size(); i++) {
            int method = methods.keys.indexOf(open.get(i));
            // What is inherited, from Object or Enum, is as plain as these are.
            if (method < 0 && !TypeNames.isOfJdk(superName.replace('/', '.'))) return true;
            if (method >= 0 && methods.hasCode(method) && leadsOut(method)) return true;
        }
        return false;
    }

    private boolean leadsOut(int method) {
        int code = methods.start(method);
        int end = methods.end(method);
        int step;
        for (int at = code; at < end; at += step) {
            int opcode = methods.opcode(at);
            if (opcode == MONITORENTER || opcode == INVOKEDYNAMIC) return true;
            if (opcode == NEW && !isPlain(pool.type(pool.u2(at + 1)))) return true;
            if ((opcode == GETSTATIC || opcode == PUTSTATIC) && !isPlain(methods.owner(at))) return true;
            if (MethodTable.isCall(opcode) && callLeadsOut(at)) return true;
            step = InstructionLengths.of(bytes, code, at);
            if (step <= 0) return true;
        }
        return false;
    }

    private boolean callLeadsOut(int at) {
        String owner = methods.owner(at);
        String name = pool.text(pool.first(pool.second(pool.u2(at + 1))));
        if (owner.equals("java/lang/Class")) return !name.equals("desiredAssertionStatus");
        if (owner.startsWith("[")) return false;
        if (owner.startsWith(LOCKS))
            return !name.equals("<init>") && !name.equals("readLock") && !name.equals("writeLock");
        if (!owner.equals(className)) return !isPlain(owner);
        String method = methods.called(at);
        if (!open.contains(method)) open.add(method);
        return false;
    }

    private boolean isPlain(String type) {
        if (type.equals(className) || type.startsWith(LOCKS)) return true;
        for (String plain : PLAIN) if (type.startsWith(plain)) return true;
        return false;
    }
}
