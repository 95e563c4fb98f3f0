package org.jlockdep.instrument;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

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

    /** An argument that is an object; the first is the receiver, where there is one. */
    static VarInsnNode load(int variable) {
        return new VarInsnNode(Opcodes.ALOAD, variable);
    }

    /** Of the object that was loaded. */
    static FieldInsnNode field(String owner, String name, String descriptor) {
        return new FieldInsnNode(Opcodes.GETFIELD, owner, name, descriptor);
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
