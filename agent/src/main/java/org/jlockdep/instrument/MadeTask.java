package org.jlockdep.instrument;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The end of a constructor: whatever its thread did before, it did before the task is run. */
final class MadeTask extends HookedMethod {
    private final int task;

    /** @param task the variable with that which stands for the task */
    MadeTask(MethodVisitor next, int task) {
        super(next);
        this.task = task;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) {
            super.visitVarInsn(Opcodes.ALOAD, task);
            call(HookCalls.submits());
        }
        super.visitInsn(opcode);
    }
}
