package org.jlockdep.instrument;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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
 * How many monitors a method holds at each of its instructions: followed over all edges, as HotSpot does before it
 * compiles a method. Of two ways that disagree the first counts. Read it before anything is inserted.
 */
final class MonitorDepths {
    private static final int UNREACHED = -1;

    private final MethodNode method;
    private final InsnList code;
    private final int[] depths;
    private final Deque<Integer> work = new ArrayDeque<>();

    MonitorDepths(MethodNode method) {
        this.method = method;
        this.code = method.instructions;
        this.depths = new int[code.size()];
        Arrays.fill(depths, UNREACHED);
        reach(0, 0);
        while (!work.isEmpty()) step(work.pop());
    }

    /** Before the instruction; negative if no way leads there. */
    int before(AbstractInsnNode insn) {
        return depths[code.indexOf(insn)];
    }

    private void reach(int position, int depth) {
        if (position >= depths.length || depths[position] != UNREACHED) return;
        depths[position] = depth;
        work.push(position);
    }

    private void step(int position) {
        AbstractInsnNode insn = code.get(position);
        int opcode = insn.getOpcode();
        int depth = depths[position];
        if (opcode != Opcodes.MONITOREXIT) reachHandlers(position, depth);
        if (opcode == Opcodes.MONITORENTER) depth++;
        if (opcode == Opcodes.MONITOREXIT) depth = Math.max(0, depth - 1);
        if (reachTargets(insn, depth)) reach(position + 1, depth);
    }

    private void reachHandlers(int position, int depth) {
        if (code.get(position).getOpcode() < 0) return;
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (code.indexOf(block.start) <= position && position < code.indexOf(block.end)) {
                reach(code.indexOf(block.handler), depth);
            }
        }
    }

    /** @return whether control may also go on to the next instruction */
    private boolean reachTargets(AbstractInsnNode insn, int depth) {
        if (insn instanceof JumpInsnNode) {
            reach(code.indexOf(((JumpInsnNode) insn).label), depth);
            return insn.getOpcode() != Opcodes.GOTO;
        }
        if (insn instanceof TableSwitchInsnNode) {
            return reachAll(((TableSwitchInsnNode) insn).labels, ((TableSwitchInsnNode) insn).dflt, depth);
        }
        if (insn instanceof LookupSwitchInsnNode) {
            return reachAll(((LookupSwitchInsnNode) insn).labels, ((LookupSwitchInsnNode) insn).dflt, depth);
        }
        int opcode = insn.getOpcode();
        boolean ends = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
        return !ends && opcode != Opcodes.RET;
    }

    private boolean reachAll(List<LabelNode> labels, LabelNode otherwise, int depth) {
        for (LabelNode label : labels) reach(code.indexOf(label), depth);
        reach(code.indexOf(otherwise), depth);
        return false;
    }
}
