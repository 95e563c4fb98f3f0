package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The instructions of a method by kind, in their order, as they were before anything was inserted: a dozen readers look
 * for something, and none of them need pass all that it does not look for. Nine of ten instructions are in no list.
 */
final class MethodParts {
    /** Of methods that have a receiver or none. */
    final List<MethodInsnNode> calls = new ArrayList<>();
    /** Those that a bootstrap method links. */
    final List<InvokeDynamicInsnNode> dynamicCalls = new ArrayList<>();

    final List<AbstractInsnNode> enters = new ArrayList<>();
    final List<AbstractInsnNode> exits = new ArrayList<>();
    final List<FieldInsnNode> fieldReads = new ArrayList<>();
    final List<FieldInsnNode> fieldStores = new ArrayList<>();
    final List<AbstractInsnNode> elementStores = new ArrayList<>();
    /** Of single objects, by {@code new}. */
    final List<AbstractInsnNode> allocations = new ArrayList<>();

    MethodParts(MethodNode method) {
        for (AbstractInsnNode insn = method.instructions.getFirst(); insn != null; insn = insn.getNext()) add(insn);
    }

    private void add(AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case Opcodes.INVOKEVIRTUAL:
            case Opcodes.INVOKESPECIAL:
            case Opcodes.INVOKESTATIC:
            case Opcodes.INVOKEINTERFACE:
                calls.add((MethodInsnNode) insn);
                break;
            case Opcodes.INVOKEDYNAMIC:
                dynamicCalls.add((InvokeDynamicInsnNode) insn);
                break;
            case Opcodes.MONITORENTER:
                enters.add(insn);
                break;
            case Opcodes.MONITOREXIT:
                exits.add(insn);
                break;
            case Opcodes.GETFIELD:
            case Opcodes.GETSTATIC:
                fieldReads.add((FieldInsnNode) insn);
                break;
            case Opcodes.PUTFIELD:
            case Opcodes.PUTSTATIC:
                fieldStores.add((FieldInsnNode) insn);
                break;
            case Opcodes.AASTORE:
                elementStores.add(insn);
                break;
            case Opcodes.NEW:
                allocations.add(insn);
                break;
            default:
        }
    }
}
