package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * {@code ConcurrentHashMap} locks the first node of a bin. Nodes are made and thrown away all the time and know nothing of
 * their map, so the map and the bin's place in its table stand for them. In each JDK from 8 to 27, whoever enters a bin
 * has looked into the table right before, by {@code tabAt(table, place)}, and keeps the place in a variable.
 */
final class MapBins {
    private static final String MAP = "java/util/concurrent/ConcurrentHashMap";
    private static final String LOOK = "tabAt";

    private MapBins() {}

    static boolean areLockedIn(MethodCode code) {
        return code.owner.name.equals(MAP) && !code.isStatic();
    }

    /** Pushes the map and the place of the bin that is about to be entered, -1 if it is not where it was in all JDKs. */
    static InsnList load(AbstractInsnNode enter) {
        InsnList load = new InsnList();
        load.add(new VarInsnNode(Opcodes.ALOAD, 0));
        load.add(place(enter));
        return load;
    }

    private static AbstractInsnNode place(AbstractInsnNode enter) {
        for (AbstractInsnNode insn = enter; insn != null; insn = insn.getPrevious()) {
            if (isLook(insn)) return kept(insn.getPrevious());
        }
        return new InsnNode(Opcodes.ICONST_M1);
    }

    private static boolean isLook(AbstractInsnNode insn) {
        boolean isCall = insn.getOpcode() == Opcodes.INVOKESTATIC;
        return isCall && ((MethodInsnNode) insn).owner.equals(MAP) && ((MethodInsnNode) insn).name.equals(LOOK);
    }

    /** The place, which was read from a variable, or stored in one, as the last argument. */
    private static AbstractInsnNode kept(AbstractInsnNode before) {
        AbstractInsnNode argument = before;
        while (argument.getOpcode() < 0) argument = argument.getPrevious(); // lines and labels
        boolean isVariable = argument.getOpcode() == Opcodes.ILOAD || argument.getOpcode() == Opcodes.ISTORE;
        return isVariable
                ? new VarInsnNode(Opcodes.ILOAD, ((VarInsnNode) argument).var)
                : new InsnNode(Opcodes.ICONST_M1);
    }
}
