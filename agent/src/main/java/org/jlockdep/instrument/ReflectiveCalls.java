package org.jlockdep.instrument;

import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * {@code method.invoke(lock)}: the hooks ask the method and its target whether a lock is taken. The call stays in place,
 * since the JVM checks who calls it.
 */
final class ReflectiveCalls {
    private static final int METHOD = 0;
    private static final int TOKEN = 1;
    private static final int TARGET = 3;
    private static final int ARGUMENTS = 4;

    private final MethodCode code;

    ReflectiveCalls(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        for (MethodInsnNode call : code.parts.calls) {
            if (isInvoke(call)) rewrite(call);
        }
    }

    private static boolean isInvoke(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKEVIRTUAL
                && call.owner.equals("java/lang/reflect/Method")
                && call.name.equals("invoke");
    }

    private void rewrite(MethodInsnNode call) {
        int site = Sites.number(Site.of(code.place(call), "invoke()"));
        InsnList before = new InsnList();
        before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(ARGUMENTS)));
        before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(TARGET)));
        before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(METHOD)));
        before.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        before.add(HookCalls.held());
        before.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
        describe(before, site);
        before.add(HookCalls.invoking());
        before.add(new VarInsnNode(Opcodes.ISTORE, code.scratch(TOKEN)));
        before.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(METHOD)));
        before.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(TARGET)));
        before.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(ARGUMENTS)));
        code.method.instructions.insertBefore(call, before);
        InsnList behind = new InsnList();
        behind.add(new InsnNode(Opcodes.DUP));
        describe(behind, site);
        behind.add(new VarInsnNode(Opcodes.ILOAD, code.scratch(TOKEN)));
        behind.add(HookCalls.invoked());
        code.method.instructions.insert(call, behind);
        code.changed();
    }

    /** Pushes method, target, held stack and site. */
    private void describe(InsnList list, int site) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(METHOD)));
        list.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(TARGET)));
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(MethodCode.push(site));
    }
}
