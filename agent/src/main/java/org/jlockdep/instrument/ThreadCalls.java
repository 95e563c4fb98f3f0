package org.jlockdep.instrument;

import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** {@code start()} before and {@code join} after: whether the receiver is a thread, the hooks ask. */
final class ThreadCalls {
    /** New in JDK 19. */
    static final String JOIN_DURATION = "(Ljava/time/Duration;)Z";

    private static final int THREAD = 0;
    private static final int ARGUMENTS = 1;

    private final MethodCode code;

    ThreadCalls(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        for (MethodInsnNode call : code.parts.calls) {
            boolean onObject = call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKESPECIAL;
            if (!onObject) continue;
            if (isStart(call.name, call.desc)) start(call);
            else if (isJoin(call.name, call.desc)) join(call);
        }
    }

    static boolean isStart(String name, String descriptor) {
        return name.equals("start") && descriptor.equals("()V");
    }

    static boolean isJoin(String name, String descriptor) {
        if (!name.equals("join")) return false;
        switch (descriptor) {
            case "()V":
            case "(J)V":
            case "(JI)V":
            case JOIN_DURATION:
                return true;
            default:
                return false;
        }
    }

    private void start(MethodInsnNode call) {
        InsnList before = new InsnList();
        before.add(new InsnNode(Opcodes.DUP));
        before.add(MethodCode.push(Sites.numberBesideLocks(Site.of(code.place(call), "start()"))));
        before.add(HookCalls.starting());
        code.method.instructions.insertBefore(call, before);
        code.changed();
    }

    private void join(MethodInsnNode call) {
        InsnList before = new InsnList();
        SetAside arguments = new SetAside(code, ARGUMENTS, Type.getArgumentTypes(call.desc));
        arguments.store(before);
        before.add(new InsnNode(Opcodes.DUP));
        before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(THREAD)));
        arguments.load(before);
        code.method.instructions.insertBefore(call, before);
        InsnList behind = new InsnList();
        behind.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(THREAD)));
        behind.add(call.desc.equals("()V") ? HookCalls.joinedForGood() : HookCalls.joined());
        code.method.instructions.insert(call, behind);
        code.changed();
    }
}
