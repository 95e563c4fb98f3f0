package org.jlockdep.instrument;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/** How many words an instruction takes from the operand stack and puts on it (JVMS 6.5; long and double are two). */
final class StackEffect {
    /** Of an instruction that ends straight-line code. */
    static final int UNKNOWN = -1;

    /** One digit an opcode, a question mark where it depends on the operand or the flow ends. */
    private static final String POPPED =
            "000000000000000000???00000????????????????????2222222212121????????????????????3"
                    + "43433331212323422424242424242424242412122323232424240111222111222111422441111112"
                    + "2222222????????????????????0111?1111??11??";

    private static final String PUSHED =
            "011111111221112211???12121????????????????????1212111100000????????????????????0"
                    + "00000000023445621212121212121212121212121212121212120212112122121111111110000000"
                    + "0000000????????????????????1111?1100??00??";

    private StackEffect() {}

    /** {@link #UNKNOWN} where control does not come from the instruction before. */
    static int popped(AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case Opcodes.LDC:
            case Opcodes.GETSTATIC:
                return 0;
            case Opcodes.GETFIELD:
                return 1;
            case Opcodes.PUTSTATIC:
                return fieldSize(insn);
            case Opcodes.PUTFIELD:
                return 1 + fieldSize(insn);
            case Opcodes.INVOKESTATIC:
                return arguments(((MethodInsnNode) insn).desc) - 1;
            case Opcodes.INVOKEVIRTUAL:
            case Opcodes.INVOKESPECIAL:
            case Opcodes.INVOKEINTERFACE:
                return arguments(((MethodInsnNode) insn).desc);
            case Opcodes.INVOKEDYNAMIC:
                return arguments(((InvokeDynamicInsnNode) insn).desc) - 1;
            case Opcodes.MULTIANEWARRAY:
                return ((MultiANewArrayInsnNode) insn).dims;
            default:
                return fixed(POPPED, insn.getOpcode());
        }
    }

    static int pushed(AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case Opcodes.LDC:
                return constantSize(((LdcInsnNode) insn).cst);
            case Opcodes.GETSTATIC:
            case Opcodes.GETFIELD:
                return fieldSize(insn);
            case Opcodes.PUTSTATIC:
            case Opcodes.PUTFIELD:
                return 0;
            case Opcodes.INVOKESTATIC:
            case Opcodes.INVOKEVIRTUAL:
            case Opcodes.INVOKESPECIAL:
            case Opcodes.INVOKEINTERFACE:
                return Type.getReturnType(((MethodInsnNode) insn).desc).getSize();
            case Opcodes.INVOKEDYNAMIC:
                return Type.getReturnType(((InvokeDynamicInsnNode) insn).desc).getSize();
            case Opcodes.MULTIANEWARRAY:
                return 1;
            default:
                return fixed(PUSHED, insn.getOpcode());
        }
    }

    private static int fixed(String table, int opcode) {
        char c = table.charAt(opcode);
        return c == '?' ? UNKNOWN : c - '0';
    }

    private static int fieldSize(AbstractInsnNode insn) {
        return Type.getType(((FieldInsnNode) insn).desc).getSize();
    }

    /** Words of the arguments, the receiver included. */
    private static int arguments(String descriptor) {
        return Type.getArgumentsAndReturnSizes(descriptor) >> 2;
    }

    private static int constantSize(Object constant) {
        if (constant instanceof ConstantDynamic) return ((ConstantDynamic) constant).getSize();
        return constant instanceof Long || constant instanceof Double ? 2 : 1;
    }
}
