package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * The instructions that run no code but their own. Whatever resolves another class is none of them, since that may call
 * a class loader or an initialiser of the application (JVMS 5.4.3, 5.5), and these take locks.
 */
final class LeafInstructions {
    private LeafInstructions() {}

    /** @param owner internal name of the class whose method it is: its own fields resolve without loading anything */
    static boolean contain(AbstractInsnNode insn, String owner) {
        switch (insn.getOpcode()) {
            case Opcodes.INVOKEVIRTUAL:
            case Opcodes.INVOKESPECIAL:
            case Opcodes.INVOKESTATIC:
            case Opcodes.INVOKEINTERFACE:
            case Opcodes.INVOKEDYNAMIC:
            case Opcodes.NEW:
            case Opcodes.ANEWARRAY:
            case Opcodes.MULTIANEWARRAY:
            case Opcodes.CHECKCAST:
            case Opcodes.INSTANCEOF:
            case Opcodes.JSR:
            case Opcodes.RET:
                return false;
            case Opcodes.LDC:
                return isPlain(((LdcInsnNode) insn).cst);
            case Opcodes.GETFIELD:
            case Opcodes.PUTFIELD:
            case Opcodes.GETSTATIC:
            case Opcodes.PUTSTATIC:
                return ((FieldInsnNode) insn).owner.equals(owner);
            default:
                return true;
        }
    }

    private static boolean isPlain(Object constant) {
        return constant instanceof Number || constant instanceof String;
    }
}
