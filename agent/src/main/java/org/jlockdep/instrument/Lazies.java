package org.jlockdep.instrument;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells which classes are lazies: under a lock of their own they ask something that they were given for a value of any
 * type, and keep it. Whoever wants a value computed once has one of these, so that the class says nothing of what its
 * instances are for; what runs under the lock is the owner's code. Stateless.
 */
final class Lazies {
    /** As {@code Supplier.get}, {@code Callable.call}, Kotlin's {@code Function0.invoke} and Clojure's {@code IFn.invoke} are. */
    static final String GIVES_ANYTHING = "()Ljava/lang/Object;";

    private static final String CHECKS_ANYTHING = "(Ljava/lang/Object;)Ljava/lang/Object;";

    private Lazies() {}

    static boolean isLazy(List<MethodCode> methods) {
        for (MethodCode code : methods) if (takesLock(code) && keepsWhatItAskedFor(code)) return true;
        return false;
    }

    private static boolean takesLock(MethodCode code) {
        if (code.isStatic()) return false;
        if (SynchronizedMethods.applies(code)) return true;
        if (!code.parts.enters.isEmpty()) return true;
        for (MethodInsnNode call : code.parts.calls) {
            Optional<LockOperation> operation = code.operation(call);
            if (operation.isPresent() && operation.get().action == LockOperation.Action.ACQUIRE) return true;
        }
        return false;
    }

    private static boolean keepsWhatItAskedFor(MethodCode code) {
        for (FieldInsnNode insn : code.parts.fieldStores) {
            if (insn.getOpcode() != Opcodes.PUTFIELD || !isOwn(code, insn)) continue;
            Optional<AbstractInsnNode> before = code.operands.before(insn);
            boolean isCopied = before.isPresent() && before.get().getOpcode() == Opcodes.DUP_X1; // return v = s.get()
            Optional<AbstractInsnNode> value = code.operands.origin(isCopied ? before.get() : insn, 0);
            if (value.isPresent() && asksOwnField(code, value.get())) return true;
        }
        return false;
    }

    private static boolean asksOwnField(MethodCode code, AbstractInsnNode call) {
        if (call.getOpcode() != Opcodes.INVOKEINTERFACE) return false;
        if (!((MethodInsnNode) call).desc.equals(GIVES_ANYTHING)) return false;
        Optional<AbstractInsnNode> asked = code.operands.origin(call, 0);
        if (asked.isPresent() && isCheck(asked.get())) asked = code.operands.origin(asked.get(), 0);
        return asked.isPresent() && asked.get().getOpcode() == Opcodes.GETFIELD && isOwn(code, asked.get());
    }

    /** As {@code Objects.requireNonNull} is: it returns what it was given. */
    private static boolean isCheck(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.INVOKESTATIC && ((MethodInsnNode) insn).desc.equals(CHECKS_ANYTHING);
    }

    private static boolean isOwn(MethodCode code, AbstractInsnNode access) {
        return ((FieldInsnNode) access).owner.equals(code.owner.name);
    }
}
