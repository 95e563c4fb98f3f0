package org.jlockdep.instrument;

import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Method handles that are invoked: the hooks are asked what the handle calls, which {@link HandleMakers} told them. The
 * calls stay in place, since the JVM checks who makes them.
 */
final class HandleCalls {
    private static final String HANDLE_TYPE = "java/lang/invoke/MethodHandle";
    private static final String ANY_ARGUMENTS = "([Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String TIMEOUT = "JLjava/util/concurrent/TimeUnit;";

    private static final int HANDLE = 0;
    private static final int TOKEN = 1;
    private static final int RECEIVER = 2;
    private static final int TIME = 3;
    private static final int UNIT = 5;

    private final MethodCode code;

    HandleCalls(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        for (MethodInsnNode call : code.parts.calls) {
            if (call.getOpcode() == Opcodes.INVOKEVIRTUAL) rewrite(call);
        }
    }

    private void rewrite(MethodInsnNode call) {
        if (!call.owner.equals(HANDLE_TYPE) || !call.name.startsWith("invoke")) return;
        if (call.name.equals("invokeWithArguments")) {
            if (call.desc.equals(ANY_ARGUMENTS)) invokeWith(call);
        } else if (isLikeOfLock(call.desc)) {
            invoke(call);
        }
    }

    /** With a receiver or with none, with a timeout or without. */
    private static boolean isLikeOfLock(String descriptor) {
        String arguments = descriptor.substring(1, descriptor.indexOf(')'));
        if (arguments.endsWith(TIMEOUT)) arguments = arguments.substring(0, arguments.length() - TIMEOUT.length());
        boolean reference = arguments.startsWith("L") && arguments.indexOf(';') == arguments.length() - 1;
        char result = descriptor.charAt(descriptor.indexOf(')') + 1);
        return (arguments.isEmpty() || reference) && (result == 'V' || result == 'Z' || result == 'L');
    }

    private void invoke(MethodInsnNode call) {
        int site = Sites.number(Site.of(code.place(call), call.name + "()"));
        int arguments = Type.getArgumentTypes(call.desc).length;
        boolean timed = arguments > 1;
        boolean given = arguments % 2 == 1;
        InsnList before = new InsnList();
        if (timed) move(Opcodes.ASTORE, UNIT, before);
        if (timed) move(Opcodes.LSTORE, TIME, before);
        if (!given) before.add(new InsnNode(Opcodes.ACONST_NULL));
        move(Opcodes.ASTORE, RECEIVER, before);
        move(Opcodes.ASTORE, HANDLE, before);
        findHeld(before);
        describe(site, timed, before);
        before.add(HookCalls.invokingHandle());
        move(Opcodes.ISTORE, TOKEN, before);
        move(Opcodes.ALOAD, HANDLE, before);
        if (given) move(Opcodes.ALOAD, RECEIVER, before);
        if (timed) move(Opcodes.LLOAD, TIME, before);
        if (timed) move(Opcodes.ALOAD, UNIT, before);
        put(before, call, behind(call, site, timed));
    }

    /** All operands in one array, the receiver first if the handle has none of its own. */
    private void invokeWith(MethodInsnNode call) {
        int site = Sites.number(Site.of(code.place(call), "invoke()"));
        InsnList before = new InsnList();
        move(Opcodes.ASTORE, RECEIVER, before);
        move(Opcodes.ASTORE, HANDLE, before);
        findHeld(before);
        describeAll(site, before);
        before.add(HookCalls.invokingHandleWith());
        move(Opcodes.ISTORE, TOKEN, before);
        move(Opcodes.ALOAD, HANDLE, before);
        move(Opcodes.ALOAD, RECEIVER, before);
        InsnList behind = new InsnList();
        behind.add(new InsnNode(Opcodes.DUP));
        describeAll(site, behind);
        move(Opcodes.ILOAD, TOKEN, behind);
        behind.add(HookCalls.invokedHandleWith());
        put(before, call, behind);
    }

    /** Pushes handle, operands, held stack and site. */
    private void describeAll(int site, InsnList list) {
        move(Opcodes.ALOAD, HANDLE, list);
        move(Opcodes.ALOAD, RECEIVER, list);
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(MethodCode.push(site));
    }

    private void findHeld(InsnList list) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(HookCalls.held());
        list.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
    }

    private InsnList behind(MethodInsnNode call, int site, boolean timed) {
        char result = Type.getReturnType(call.desc).getDescriptor().charAt(0);
        InsnList behind = new InsnList();
        behind.add(new InsnNode(result == 'V' ? Opcodes.ACONST_NULL : Opcodes.DUP));
        describe(site, timed, behind);
        move(Opcodes.ILOAD, TOKEN, behind);
        behind.add(result == 'Z' ? HookCalls.invokedHandle() : HookCalls.invokedBoxedHandle());
        return behind;
    }

    /** Pushes handle, receiver, held stack, site and how many arguments there are. */
    private void describe(int site, boolean timed, InsnList list) {
        move(Opcodes.ALOAD, HANDLE, list);
        move(Opcodes.ALOAD, RECEIVER, list);
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(MethodCode.push(site));
        list.add(MethodCode.push(timed ? 2 : 0));
    }

    private void move(int opcode, int variable, InsnList list) {
        list.add(new VarInsnNode(opcode, code.scratch(variable)));
    }

    private void put(InsnList before, MethodInsnNode call, InsnList behind) {
        code.method.instructions.insertBefore(call, before);
        code.method.instructions.insert(call, behind);
        code.changed();
    }
}
