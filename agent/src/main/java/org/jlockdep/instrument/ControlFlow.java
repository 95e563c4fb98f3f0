package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Where a method goes on from each of its instructions. Instructions are known by their positions, so insert nothing.
 * Asked for each instruction of each method that has monitors, so it makes nothing for those that just go on.
 */
final class ControlFlow {
    private static final int[] NOWHERE = {};

    private final InsnList code;
    private final List<TryCatchBlockNode> blocks;
    /** Where each protected range begins and ends, and where its handler is. */
    private final int[] starts;

    private final int[] ends;
    private final int[] handlers;

    ControlFlow(MethodNode method) {
        this.code = method.instructions;
        this.blocks = method.tryCatchBlocks;
        this.starts = new int[blocks.size()];
        this.ends = new int[blocks.size()];
        this.handlers = new int[blocks.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = code.indexOf(blocks.get(i).start);
            ends[i] = code.indexOf(blocks.get(i).end);
            handlers[i] = code.indexOf(blocks.get(i).handler);
        }
    }

    int size() {
        return code.size();
    }

    AbstractInsnNode at(int position) {
        return code.get(position);
    }

    int position(AbstractInsnNode insn) {
        return code.indexOf(insn);
    }

    /** May the position behind it, if there is one, come next? */
    boolean goesOn(int position) {
        return position + 1 < code.size() && goesOn(code.get(position));
    }

    /** The other positions that may come next, unless the instruction throws. */
    int[] jumps(int position) {
        AbstractInsnNode insn = code.get(position);
        if (insn instanceof JumpInsnNode) return new int[] {code.indexOf(((JumpInsnNode) insn).label)};
        if (insn instanceof TableSwitchInsnNode) {
            return positions(((TableSwitchInsnNode) insn).labels, ((TableSwitchInsnNode) insn).dflt);
        }
        if (insn instanceof LookupSwitchInsnNode) {
            return positions(((LookupSwitchInsnNode) insn).labels, ((LookupSwitchInsnNode) insn).dflt);
        }
        return NOWHERE;
    }

    private int[] positions(List<LabelNode> labels, LabelNode otherwise) {
        int[] positions = new int[labels.size() + 1];
        for (int i = 0; i < labels.size(); i++) positions[i] = code.indexOf(labels.get(i));
        positions[labels.size()] = code.indexOf(otherwise);
        return positions;
    }

    /** May what stands behind the instruction come next? */
    static boolean goesOn(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
        boolean switches = opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
        return !returns && !switches && opcode != Opcodes.GOTO && opcode != Opcodes.RET;
    }

    /** The handlers that may get what the instruction throws, up to the first one that gets everything. */
    int[] handlers(int position) {
        if (starts.length == 0 || code.get(position).getOpcode() < 0) return NOWHERE;
        int[] found = NOWHERE;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] > position || position >= ends[i]) continue;
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = handlers[i];
            if (blocks.get(i).type == null) break;
        }
        return found;
    }
}
