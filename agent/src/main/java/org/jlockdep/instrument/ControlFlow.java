package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
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

/** Where a method goes on from each of its instructions. Instructions are known by their positions, so insert nothing. */
final class ControlFlow {
    private final InsnList code;
    private final List<TryCatchBlockNode> blocks;

    ControlFlow(MethodNode method) {
        this.code = method.instructions;
        this.blocks = method.tryCatchBlocks;
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

    /** The positions that may come next unless the instruction throws; what is behind the last one is left out. */
    List<Integer> after(int position) {
        AbstractInsnNode insn = code.get(position);
        if (insn.getOpcode() < 0 && position + 1 < code.size()) return Collections.singletonList(position + 1);
        List<Integer> next = new ArrayList<>(2);
        if (insn instanceof JumpInsnNode) add(((JumpInsnNode) insn).label, next);
        if (insn instanceof TableSwitchInsnNode) {
            addAll(((TableSwitchInsnNode) insn).labels, ((TableSwitchInsnNode) insn).dflt, next);
        } else if (insn instanceof LookupSwitchInsnNode) {
            addAll(((LookupSwitchInsnNode) insn).labels, ((LookupSwitchInsnNode) insn).dflt, next);
        } else if (goesOn(insn) && position + 1 < code.size()) {
            next.add(position + 1);
        }
        return next;
    }

    /** May what stands behind the instruction come next? */
    static boolean goesOn(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
        boolean switches = opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
        return !returns && !switches && opcode != Opcodes.GOTO && opcode != Opcodes.RET;
    }

    private void addAll(List<LabelNode> labels, LabelNode otherwise, List<Integer> next) {
        for (LabelNode label : labels) add(label, next);
        add(otherwise, next);
    }

    private void add(LabelNode label, List<Integer> next) {
        next.add(code.indexOf(label));
    }

    /** The handlers that may get what the instruction throws, up to the first one that gets everything. */
    List<Integer> handlers(int position) {
        if (blocks.isEmpty() || code.get(position).getOpcode() < 0) return Collections.emptyList();
        List<Integer> handlers = new ArrayList<>();
        for (TryCatchBlockNode block : blocks) {
            if (code.indexOf(block.start) > position || position >= code.indexOf(block.end)) continue;
            add(block.handler, handlers);
            if (block.type == null) break;
        }
        return handlers;
    }
}
