package org.jlockdep.instrument;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A method that calls a hook last thing, unless it throws. */
final class AtReturn extends HookedMethod {
    private final int returns;
    private final AbstractInsnNode[] call;

    /**
     * @param returns the instruction by which it does
     * @param call what the hook is called with, and its call; what the method returns lies on the stack by then
     */
    AtReturn(MethodVisitor next, int returns, AbstractInsnNode... call) {
        super(next);
        this.returns = returns;
        this.call = call;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == returns) for (AbstractInsnNode insn : call) insn.accept(mv);
        super.visitInsn(opcode);
    }
}
