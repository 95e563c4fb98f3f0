package org.jlockdep.instrument;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells of locks that are made: behind the constructor of one of the JDK's, and in the constructors of a class that locks
 * itself, as soon as there is a {@code this}. Comes after whoever looks at what is done with a lock right behind its
 * constructor, since it puts code there.
 */
final class Births {
    private final MethodCode code;
    private final boolean locksItself;

    Births(MethodCode code, boolean locksItself) {
        this.code = code;
        this.locksItself = locksItself;
    }

    void rewrite() {
        boolean ofOwner = locksItself && code.method.name.equals("<init>");
        for (AbstractInsnNode insn : code.method.instructions.toArray()) {
            if (code.isLock(insn)) behindAllocation(insn);
            if (ofOwner && isSuperCall(insn)) behindSuperCall(insn);
        }
    }

    private void behindAllocation(AbstractInsnNode allocation) {
        Optional<MethodInsnNode> made = Allocations.makingCall(code, allocation);
        boolean dropped =
                allocation.getOpcode() == Opcodes.NEW && allocation.getNext().getOpcode() != Opcodes.DUP;
        if (made.isPresent() && !dropped) tell(made.get(), new InsnNode(Opcodes.DUP));
    }

    /** {@code this(...)} leaves it to the other constructor. */
    private boolean isSuperCall(AbstractInsnNode insn) {
        if (!MethodCode.isConstructorCall(insn)) return false;
        MethodInsnNode call = (MethodInsnNode) insn;
        if (!call.owner.equals(code.owner.superName)) return false;
        int above = (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
        Optional<AbstractInsnNode> receiver = code.operands.source(call, above);
        return receiver.isPresent()
                && receiver.get().getOpcode() == Opcodes.ALOAD
                && code.isThis((VarInsnNode) receiver.get());
    }

    private void behindSuperCall(AbstractInsnNode call) {
        tell(call, new VarInsnNode(Opcodes.ALOAD, 0));
    }

    private void tell(AbstractInsnNode behind, AbstractInsnNode load) {
        InsnList call = new InsnList();
        call.add(load);
        call.add(HookCalls.made());
        code.method.instructions.insert(behind, call);
        code.changed();
    }
}
