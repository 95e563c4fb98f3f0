package org.jlockdep.instrument;

import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * {@code Thread.startVirtualThread(task)} and {@code builder.start(task)} return a thread that runs already, too late to
 * tell it what came before. Both are specified as making a thread and starting it, so they are taken apart into
 * {@code unstarted(task)} and {@code start()}. Applications cannot implement the builder, which is sealed.
 */
final class ThreadMakers {
    private static final String THREAD = "java/lang/Thread";
    private static final String BUILDER = "java/lang/Thread$Builder";
    private static final String OF_VIRTUAL = BUILDER + "$OfVirtual";
    private static final String MAKES = "(Ljava/lang/Runnable;)Ljava/lang/Thread;";

    private final MethodCode code;

    ThreadMakers(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        for (MethodInsnNode call : code.parts.calls) {
            if (isOfThread(call)) makeVirtual(call);
            else if (isOfBuilder(call)) make(call, call.owner);
        }
    }

    /** By name and type only, for who has not read more of a class file. */
    static boolean mayMake(String name, String descriptor) {
        return (name.equals("start") || name.equals("startVirtualThread")) && descriptor.equals(MAKES);
    }

    private static boolean isOfThread(MethodInsnNode call) {
        return call.owner.equals(THREAD) && call.name.equals("startVirtualThread") && call.desc.equals(MAKES);
    }

    private static boolean isOfBuilder(MethodInsnNode call) {
        return call.owner.startsWith(BUILDER) && call.name.equals("start") && call.desc.equals(MAKES);
    }

    private void makeVirtual(MethodInsnNode call) {
        InsnList builder = new InsnList();
        builder.add(new MethodInsnNode(Opcodes.INVOKESTATIC, THREAD, "ofVirtual", "()L" + OF_VIRTUAL + ";", false));
        builder.add(new InsnNode(Opcodes.SWAP));
        code.method.instructions.insertBefore(call, builder);
        make(call, OF_VIRTUAL);
    }

    /** On the stack: the builder, the task. */
    private void make(MethodInsnNode call, String builder) {
        InsnList apart = new InsnList();
        apart.add(new MethodInsnNode(Opcodes.INVOKEINTERFACE, builder, "unstarted", MAKES, true));
        apart.add(new InsnNode(Opcodes.DUP));
        apart.add(MethodCode.push(Sites.numberBesideLocks(Site.of(code.place(call), "start()"))));
        apart.add(HookCalls.starting());
        apart.add(new InsnNode(Opcodes.DUP));
        apart.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, THREAD, "start", "()V", false));
        code.method.instructions.insertBefore(call, apart);
        code.method.instructions.remove(call);
        code.changed();
    }
}
