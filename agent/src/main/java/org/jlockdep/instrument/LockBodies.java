package org.jlockdep.instrument;

import org.jlockdep.runtime.Types;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * What the {@code lock()} of a class can do. Waiting takes a call, a monitor or a loop; one without any of them takes no
 * lock, whatever it notes in the object's fields, unless it throws an exception, because there are other ways to take it.
 * Read before anything is inserted.
 */
final class LockBodies {
    private static final String ATOMICS = "java/util/concurrent/atomic/";

    private LockBodies() {}

    static void tell(ClassNode type) {
        for (MethodNode m : type.methods) {
            boolean isLock = m.name.equals("lock") && m.desc.equals("()V") && (m.access & Opcodes.ACC_ABSTRACT) == 0;
            if (isLock) Types.locks(type.name.replace('/', '.'), mayWait(m));
        }
    }

    private static boolean mayWait(MethodNode method) {
        if ((method.access & (Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE)) != 0) return true;
        for (AbstractInsnNode insn : method.instructions) if (mayWait(method, insn)) return true;
        return false;
    }

    private static boolean mayWait(MethodNode method, AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode) return !isOfAtomic((MethodInsnNode) insn);
        if (insn instanceof JumpInsnNode) return isBefore(insn, ((JumpInsnNode) insn).label, method);
        return insn.getOpcode() == Opcodes.MONITORENTER
                || insn.getOpcode() == Opcodes.INVOKEDYNAMIC
                || insn.getOpcode() == Opcodes.ATHROW
                || insn instanceof TableSwitchInsnNode
                || insn instanceof LookupSwitchInsnNode;
    }

    /** One that calls nothing of the program's. */
    private static boolean isOfAtomic(MethodInsnNode call) {
        return call.owner.startsWith(ATOMICS) && !call.desc.contains("Ljava/util/function/");
    }

    private static boolean isBefore(AbstractInsnNode insn, AbstractInsnNode target, MethodNode method) {
        return method.instructions.indexOf(target) < method.instructions.indexOf(insn);
    }
}
