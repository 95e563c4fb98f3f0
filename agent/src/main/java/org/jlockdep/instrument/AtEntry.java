package org.jlockdep.instrument;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A method that calls a hook first thing. */
final class AtEntry extends HookedMethod {
    private final AbstractInsnNode[] call;

    /** @param call what the hook is called with, and its call */
    AtEntry(MethodVisitor next, AbstractInsnNode... call) {
        super(next);
        this.call = call;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        for (AbstractInsnNode insn : call) insn.accept(mv);
    }
}
