package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells which classes only wrap locks: they make them and have no other state, so that each instance is made for the
 * field that gets it, as a lock is. Asks class files and not what was loaded before, since a name must not depend on that.
 */
final class Wrappers {
    private static final int MOST_FIELDS = 8;
    private static final String OBJECT = "java/lang/Object";
    private static final String CONDITION = "Ljava/util/concurrent/locks/Condition;";
    private static final String NAME = "Ljava/lang/String;";

    private final Hierarchy hierarchy;
    private final LockTypes lockTypes;
    /** How many locks each has, 0 for what is no wrapper. */
    private final Map<String, Integer> known = new HashMap<>();

    private final Map<String, Boolean> lazies = new HashMap<>();

    Wrappers(Hierarchy hierarchy, LockTypes lockTypes) {
        this.hierarchy = hierarchy;
        this.lockTypes = lockTypes;
    }

    boolean has(String internalName) {
        return locksOf(internalName) > 0;
    }

    /** Is it a class of the application's that computes a value once, for whoever has it? */
    boolean isLazy(String internalName) {
        if (internalName.startsWith("java/")) return false;
        locksOf(internalName); // looks at both
        return lazies.get(internalName);
    }

    private int locksOf(String internalName) {
        if (internalName.startsWith("java/")) return 0;
        Integer counted = known.get(internalName);
        if (counted != null) return counted;
        lazies.put(internalName, false);
        known.put(internalName, 0); // what has a field of its own type is no wrapper
        Optional<ClassNode> type = hierarchy.classFile(internalName);
        int locks = type.isPresent() ? locksOf(type.get()) : 0;
        known.put(internalName, locks);
        return locks;
    }

    private int locksOf(ClassNode type) {
        // Most have more state than either: seen before any method is looked at.
        if (type.fields.size() > MOST_FIELDS) return 0;
        List<MethodCode> methods = new ArrayList<>();
        for (MethodNode m : type.methods) {
            if (m.instructions.size() > 0) methods.add(new MethodCode(type, m, lockTypes, hierarchy, this));
        }
        lazies.put(type.name, Lazies.isLazy(methods));
        return locksOf(type, methods, FieldUses.of(type, methods));
    }

    /**
     * How many locks the class wraps, those of its superclasses included. 0 if it has other state, or if it is but a place
     * where others find a lock, or if nothing can be taken under its locks, so that their name does not matter.
     */
    int locksOf(ClassNode type, List<MethodCode> methods, FieldUses fields) {
        int locks = locksOf(type, fields);
        boolean counts = inherited(type) > 0 || fields.handsOutLock() || runsOthersCode(methods);
        return counts ? locks : 0;
    }

    private int inherited(ClassNode type) {
        return OBJECT.equals(type.superName) ? 0 : locksOf(type.superName);
    }

    private int locksOf(ClassNode type, FieldUses fields) {
        if ((type.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0) return 0;
        int inherited = inherited(type);
        if (inherited == 0 && !OBJECT.equals(type.superName)) return 0;
        int made = 0;
        for (FieldNode f : type.fields) {
            if (!isState(f)) continue;
            if (fields.makesLock(f.name)) made++;
            else if (!fields.isViewOfOwn(f.name)) return 0;
        }
        return inherited + made;
    }

    /** Is there a method that takes a lock and either keeps it or calls something? */
    private boolean runsOthersCode(List<MethodCode> methods) {
        for (MethodCode code : methods) {
            boolean takes = false;
            boolean gives = false;
            boolean calls = false;
            for (AbstractInsnNode insn : code.method.instructions) {
                Optional<LockOperation> operation = code.operation(insn);
                boolean releases = operation.isPresent() && operation.get().action == LockOperation.Action.RELEASE;
                takes |= insn.getOpcode() == Opcodes.MONITORENTER || operation.isPresent() && !releases;
                gives |= insn.getOpcode() == Opcodes.MONITOREXIT || releases;
                boolean call = !operation.isPresent() && isCall(insn);
                if (call && code.wrapsLock(((MethodInsnNode) insn).owner)) return true;
                calls |= call;
            }
            if (takes && (calls || !gives)) return true;
        }
        return false;
    }

    private static boolean isCall(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode && !MethodCode.isConstructorCall(insn);
    }

    /** Names and conditions are nothing that anybody could hang on; what the compiler adds is the enclosing object. */
    private static boolean isState(FieldNode f) {
        boolean ofInstance = (f.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0;
        return ofInstance && !f.desc.equals(CONDITION) && !f.desc.equals(NAME);
    }
}
