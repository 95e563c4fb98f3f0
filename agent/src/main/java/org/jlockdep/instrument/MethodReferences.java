package org.jlockdep.instrument;

import java.lang.invoke.LambdaMetafactory;
import java.util.Optional;
import org.jlockdep.runtime.LockReferences;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * {@code lock::lock} and {@code Lock::lock}: the call happens in a hidden class that no transformer sees, so the
 * reference is pointed at a method of ours, which gets the site as one more captured argument. Serializable references
 * stay as they are: their form is part of what is serialized.
 */
final class MethodReferences {
    private static final String REFERENCES = Type.getInternalName(LockReferences.class);
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    /** Position of the implementation among the bootstrap arguments. */
    private static final int IMPLEMENTATION = 1;
    /** The same for the factory that has flags. */
    private static final int FLAGS = 3;

    private final MethodCode code;
    private final Hierarchy hierarchy;

    MethodReferences(MethodCode code, Hierarchy hierarchy) {
        this.code = code;
        this.hierarchy = hierarchy;
    }

    void rewrite() {
        for (AbstractInsnNode insn : code.method.instructions.toArray()) {
            if (insn instanceof InvokeDynamicInsnNode) rewrite((InvokeDynamicInsnNode) insn);
        }
    }

    private void rewrite(InvokeDynamicInsnNode insn) {
        if (!insn.bsm.getOwner().equals(FACTORY) || isSerializable(insn)) return;
        Handle target = (Handle) insn.bsmArgs[IMPLEMENTATION];
        boolean virtual = target.getTag() == Opcodes.H_INVOKEVIRTUAL || target.getTag() == Opcodes.H_INVOKEINTERFACE;
        if (!virtual) return;
        Optional<LockOperation> method = LockOperation.of(target.getOwner(), target.getName(), target.getDesc());
        int captured = Type.getArgumentTypes(insn.desc).length;
        if (!method.isPresent() || !method.get().isOfLock() || captured > 1 || !hierarchy.isLock(target.getOwner()))
            return;
        redirect(insn, method.get(), captured == 1);
    }

    /** The other factory is for whatever a plain function object is not enough for; only here it is the form that matters. */
    private static boolean isSerializable(InvokeDynamicInsnNode insn) {
        return insn.bsm.getName().equals("altMetafactory")
                && ((Integer) insn.bsmArgs[FLAGS] & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
    }

    private void redirect(InvokeDynamicInsnNode insn, LockOperation method, boolean bound) {
        int site = bound
                ? LockExpression.of(code, insn, 0).siteNumber()
                : Sites.number(Site.of(code.place(insn), "Lock::" + method.name));
        String arguments = method.descriptor.substring(1, method.descriptor.indexOf(')'));
        String result = method.descriptor.substring(method.descriptor.indexOf(')'));
        String leading = bound ? "Ljava/lang/Object;I" : "ILjava/lang/Object;";
        insn.bsmArgs[IMPLEMENTATION] =
                new Handle(Opcodes.H_INVOKESTATIC, REFERENCES, method.name, "(" + leading + arguments + result, false);
        String functional = Type.getReturnType(insn.desc).getDescriptor();
        insn.desc = (bound ? "(Ljava/lang/Object;I)" : "(I)") + functional;
        code.method.instructions.insertBefore(insn, MethodCode.push(site));
        code.changed();
    }
}
