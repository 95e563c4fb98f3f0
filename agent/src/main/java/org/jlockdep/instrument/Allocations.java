package org.jlockdep.instrument;

import java.util.Optional;
import org.jlockdep.runtime.TypeNames;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Names for locks that are made in the middle of a method: {@code Main.run():left} when a variable gets it, else
 * {@code Main.run():new ReentrantLock}. No line numbers, so that the name survives edits. Stateless.
 */
final class Allocations {
    private Allocations() {}

    /**
     * The call behind which the lock is there: the factory's, or the constructor's if it stands in straight-line code
     * behind {@code allocation}.
     */
    static Optional<MethodInsnNode> makingCall(MethodCode code, AbstractInsnNode allocation) {
        if (allocation instanceof MethodInsnNode) return Optional.of((MethodInsnNode) allocation);
        for (AbstractInsnNode insn = allocation.getNext(); insn != null; insn = insn.getNext()) {
            if (!MethodCode.isConstructorCall(insn)) continue;
            MethodInsnNode call = (MethodInsnNode) insn;
            int above = (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
            Optional<AbstractInsnNode> made = code.operands.source(call, above);
            if (made.isPresent() && made.get() == allocation) return Optional.of(call);
        }
        return Optional.empty();
    }

    /** The lock class of what {@code allocation} makes. */
    static String name(MethodCode code, AbstractInsnNode allocation) {
        code.mustBeAsItWas();
        Optional<String> field = field(code, user(code, allocation));
        if (field.isPresent()) return field.get();
        return TypeNames.stable(code.className()) + '.' + TypeNames.stableMethod(code.method.name) + "():"
                + localName(code, allocation);
    }

    /** A field of this class that gets other things as well; otherwise it would care for the lock itself. */
    private static Optional<String> field(MethodCode code, AbstractInsnNode user) {
        if (!(user instanceof FieldInsnNode)) return Optional.empty();
        FieldInsnNode field = (FieldInsnNode) user;
        boolean own = (user.getOpcode() == Opcodes.PUTFIELD || user.getOpcode() == Opcodes.PUTSTATIC)
                && field.owner.equals(code.owner.name);
        return own ? Optional.of(TypeNames.stable(code.className()) + '.' + field.name) : Optional.<String>empty();
    }

    /** The instruction that does something with what {@code allocation} made; null if there is none. */
    private static AbstractInsnNode user(MethodCode code, AbstractInsnNode allocation) {
        Optional<MethodInsnNode> call = makingCall(code, allocation);
        return call.isPresent() ? Alternatives.user(call.get()) : null;
    }

    static String localName(MethodCode code, AbstractInsnNode allocation) {
        AbstractInsnNode user = user(code, allocation);
        if (user != null && user.getOpcode() == Opcodes.ASTORE) {
            return code.variableName(user, ((VarInsnNode) user).var, anonymous(code, allocation));
        }
        if (user != null && user.getOpcode() == Opcodes.AASTORE) {
            return arrayName(code, code.operands.origin(user, 2)) + "[]";
        }
        return anonymous(code, allocation);
    }

    static String arrayName(MethodCode code, Optional<AbstractInsnNode> array) {
        if (!array.isPresent()) return "array";
        if (array.get() instanceof VarInsnNode) {
            VarInsnNode load = (VarInsnNode) array.get();
            return code.variableName(load, load.var, "array");
        }
        return array.get() instanceof MethodInsnNode
                ? ((MethodInsnNode) array.get()).name + "()"
                : newArrayName(code, array.get());
    }

    /** An array that this method makes goes by the variable that gets it. */
    private static String newArrayName(MethodCode code, AbstractInsnNode made) {
        AbstractInsnNode user = MethodCode.next(made);
        boolean stored = user != null && user.getOpcode() == Opcodes.ASTORE;
        return stored ? code.variableName(user, ((VarInsnNode) user).var, "array") : "array";
    }

    private static String anonymous(MethodCode code, AbstractInsnNode allocation) {
        if (allocation instanceof MethodInsnNode) return ((MethodInsnNode) allocation).name + "()";
        String type = ((TypeInsnNode) allocation).desc;
        int same = 0;
        for (AbstractInsnNode insn : code.method.instructions) {
            if (insn.getOpcode() == Opcodes.NEW && ((TypeInsnNode) insn).desc.equals(type)) same++;
            if (insn == allocation) break;
        }
        String name = "new " + type.substring(type.lastIndexOf('/') + 1);
        return same > 1 ? name + "#" + same : name;
    }
}
