package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * How many permits a semaphore has that is none of {@code java.util.concurrent}: its constructor is given the number, and
 * to ask it later would run its code, which waits for its monitor. Stateless.
 */
final class ForeignSemaphores {
    private static final String OF_PERMITS = "(J)V";
    private static final int PERMITS = 1;

    private ForeignSemaphores() {}

    /** @return whether it is such a constructor */
    static boolean rewrite(MethodCode code) {
        if (!code.method.desc.equals(OF_PERMITS) || !code.operands.isKept(0) || !code.operands.isKept(PERMITS)) {
            return false;
        }
        for (AbstractInsnNode insn : code.method.instructions.toArray()) {
            if (insn.getOpcode() != Opcodes.RETURN) continue;
            InsnList call = new InsnList();
            call.add(new VarInsnNode(Opcodes.ALOAD, 0));
            call.add(new VarInsnNode(Opcodes.LLOAD, PERMITS));
            call.add(HookCalls.madeForeign());
            code.method.instructions.insertBefore(insn, call);
        }
        code.finish(new InsnList());
        return true;
    }
}
