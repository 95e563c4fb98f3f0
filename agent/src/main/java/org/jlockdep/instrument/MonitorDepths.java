package org.jlockdep.instrument;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * How many monitors a method holds at each of its instructions: followed over all edges, as HotSpot does before it
 * compiles a method. Of two ways that disagree the first counts. Read it before anything is inserted.
 */
final class MonitorDepths {
    private static final int UNREACHED = -1;

    private final ControlFlow flow;
    private final int[] depths;
    /** Reached, and not gone on from; each instruction is here once at most. */
    private final int[] work;

    private int waiting;

    MonitorDepths(MethodNode method) {
        this.flow = new ControlFlow(method);
        this.depths = new int[flow.size()];
        this.work = new int[flow.size()];
        Arrays.fill(depths, UNREACHED);
        reach(0, 0);
        while (waiting > 0) step(work[--waiting]);
    }

    /** Before the instruction; negative if no way leads there. */
    int before(AbstractInsnNode insn) {
        return depths[flow.position(insn)];
    }

    private void reach(int position, int depth) {
        if (depths[position] != UNREACHED) return;
        depths[position] = depth;
        work[waiting++] = position;
    }

    private void step(int position) {
        int opcode = flow.at(position).getOpcode();
        int depth = depths[position];
        if (opcode != Opcodes.MONITOREXIT) for (int handler : flow.handlers(position)) reach(handler, depth);
        if (opcode == Opcodes.MONITORENTER) depth++;
        if (opcode == Opcodes.MONITOREXIT) depth = Math.max(0, depth - 1);
        for (int next : flow.jumps(position)) reach(next, depth);
        if (flow.goesOn(position)) reach(position + 1, depth);
    }
}
