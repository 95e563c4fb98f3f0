package org.jlockdep.instrument;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** A method of the JDK that goes by and gets calls of hooks, in places that have no variable and no frame of ours. */
abstract class HookedMethod extends MethodVisitor {
    /** Words on the operand stack beyond what was there. */
    private static final int EXTRA_STACK = 3;

    HookedMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    final void call(MethodInsnNode hook) {
        hook.accept(mv);
    }

    final void loadThis() {
        super.visitVarInsn(Opcodes.ALOAD, 0);
    }

    final void loadField(String owner, String name, String descriptor) {
        loadThis();
        super.visitFieldInsn(Opcodes.GETFIELD, owner, name, descriptor);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + EXTRA_STACK, maxLocals);
    }
}
