package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Where method handles are made, of whatever {@code Lookup}, {@code publicLookup()} included: the hooks are told what a
 * handle calls, since it does not say so itself. Handles that are made of others in further ways, such as
 * {@code guardWithTest}, are not followed.
 */
final class HandleMakers {
    private static final String HANDLE_TYPE = "java/lang/invoke/MethodHandle";
    private static final String LOOKUP_TYPE = "java/lang/invoke/MethodHandles$Lookup";
    private static final String COMBINERS_TYPE = "java/lang/invoke/MethodHandles";

    private final MethodCode code;

    HandleMakers(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        for (MethodInsnNode call : code.parts.calls) {
            if (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKESTATIC) rewrite(call);
        }
    }

    private void rewrite(MethodInsnNode call) {
        switch (call.owner) {
            case LOOKUP_TYPE:
                find(call);
                break;
            case HANDLE_TYPE:
                if (call.name.equals("bindTo")) tell(call, HookCalls.boundHandle(), 0, 1);
                else if (call.name.equals("asType")) tell(call, HookCalls.sameHandle(), 0);
                break;
            case COMBINERS_TYPE:
                if (call.name.equals("insertArguments")) tell(call, HookCalls.insertedIntoHandle(), 0, 1, 2);
                break;
            default:
        }
    }

    private void find(MethodInsnNode call) {
        switch (call.name) {
            case "findVirtual":
                tell(call, HookCalls.foundHandle(), 2);
                break;
            case "bind":
                tell(call, HookCalls.foundBoundHandle(), 1, 2);
                break;
            case "unreflect":
                tell(call, HookCalls.unreflectedHandle(), 1);
                break;
            default:
        }
    }

    /** @param operands which of the receiver and the arguments the hook is given behind what the call returned */
    private void tell(MethodInsnNode call, MethodInsnNode hook, int... operands) {
        Type[] types = operandsOf(call);
        int[] variables = new int[types.length];
        InsnList before = new InsnList();
        for (int i = types.length - 1; i >= 0; i--) {
            variables[i] = code.scratch(i);
            before.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), variables[i]));
        }
        for (int i = 0; i < types.length; i++) {
            before.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), variables[i]));
        }
        InsnList behind = new InsnList();
        behind.add(new InsnNode(Opcodes.DUP));
        for (int i : operands) behind.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), variables[i]));
        behind.add(hook);
        code.method.instructions.insertBefore(call, before);
        code.method.instructions.insert(call, behind);
        code.changed();
    }

    /** Each of one word. */
    private static Type[] operandsOf(MethodInsnNode call) {
        Type[] arguments = Type.getArgumentTypes(call.desc);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) return arguments;
        Type[] all = new Type[arguments.length + 1];
        all[0] = Type.getObjectType(call.owner);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
