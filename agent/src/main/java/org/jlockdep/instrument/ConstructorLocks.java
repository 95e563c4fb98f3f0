package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells of locks that are made within an object that is being made: one of the JDK's that a constructor puts into a field,
 * and the object itself if its class locks itself, as soon as there is a {@code this}. What goes elsewhere right away (a
 * static field, an array, a map, the caller of a lambda) others may have before it is taken. It reads the
 * method before anything is inserted, and inserts last: others look at what is done right behind a constructor, too.
 */
final class ConstructorLocks {
    private final MethodCode code;
    private final List<AbstractInsnNode> madeLocks = new ArrayList<>();
    private final List<AbstractInsnNode> superCalls = new ArrayList<>();

    private ConstructorLocks(MethodCode code) {
        this.code = code;
    }

    /** @param locksItself whether the class does */
    static ConstructorLocks of(MethodCode code, boolean locksItself) {
        ConstructorLocks births = new ConstructorLocks(code);
        if (code.method.name.equals("<init>")) births.find(locksItself);
        return births;
    }

    private void find(boolean locksItself) {
        for (AbstractInsnNode made : code.parts.allocations) if (code.isLock(made)) findMade(made);
        for (AbstractInsnNode call : code.parts.calls) {
            if (code.isLock(call)) findMade(call);
            if (locksItself && isSuperCall(call)) superCalls.add(call);
        }
    }

    private void findMade(AbstractInsnNode allocation) {
        Optional<MethodInsnNode> made = Allocations.makingCall(code, allocation);
        if (made.isPresent() && goesIntoThis(made.get())) madeLocks.add(made.get());
    }

    private boolean goesIntoThis(AbstractInsnNode made) {
        AbstractInsnNode user = MethodCode.next(made);
        return user != null && user.getOpcode() == Opcodes.PUTFIELD && isThis(code.operands.source(user, 1));
    }

    private boolean isThis(Optional<AbstractInsnNode> value) {
        return value.isPresent() && value.get().getOpcode() == Opcodes.ALOAD && code.isThis((VarInsnNode) value.get());
    }

    /** {@code this(...)} leaves it to the other constructor. */
    private boolean isSuperCall(AbstractInsnNode insn) {
        if (!MethodCode.isConstructorCall(insn)) return false;
        MethodInsnNode call = (MethodInsnNode) insn;
        int above = (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
        return call.owner.equals(code.owner.superName) && isThis(code.operands.source(call, above));
    }

    void rewrite() {
        for (AbstractInsnNode made : madeLocks) tell(made, new InsnNode(Opcodes.DUP));
        for (AbstractInsnNode call : superCalls) tell(call, new VarInsnNode(Opcodes.ALOAD, 0));
    }

    private void tell(AbstractInsnNode behind, AbstractInsnNode load) {
        InsnList call = new InsnList();
        call.add(load);
        call.add(HookCalls.made());
        code.method.instructions.insert(behind, call);
        code.changed();
    }
}
