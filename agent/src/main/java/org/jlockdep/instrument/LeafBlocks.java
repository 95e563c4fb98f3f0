package org.jlockdep.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The synchronized blocks in which nothing can ask which locks are held: no call, no other lock, nothing that loads or
 * initialises a class. They are checked on entry like all others, but never pushed, and need no hook at their exits.
 * Read it before anything is inserted.
 */
final class LeafBlocks {
    /** Each block is followed for itself. A method with more of them is one that a generator wrote. */
    private static final int MOST_BLOCKS = 64;

    private final MethodCode code;
    private final ControlFlow flow;
    private final Set<AbstractInsnNode> leaves = Collections.newSetFromMap(new IdentityHashMap<>());

    private LeafBlocks(MethodCode code) {
        this.code = code;
        this.flow = new ControlFlow(code.method);
    }

    static LeafBlocks of(MethodCode code, List<AbstractInsnNode> enters) {
        LeafBlocks blocks = new LeafBlocks(code);
        if (enters.size() <= MOST_BLOCKS) blocks.find(enters);
        return blocks;
    }

    /** The same for the whole of a synchronized method. */
    static boolean isLeaf(MethodCode code) {
        for (AbstractInsnNode insn : code.method.instructions) {
            boolean locks = insn.getOpcode() == Opcodes.MONITORENTER || insn.getOpcode() == Opcodes.MONITOREXIT;
            if (locks || !LeafInstructions.contain(insn, code.owner.name)) return false;
        }
        return true;
    }

    /** Is the instruction the entry or an exit of such a block? */
    boolean has(AbstractInsnNode enterOrExit) {
        return leaves.contains(enterOrExit);
    }

    private void find(List<AbstractInsnNode> enters) {
        Map<AbstractInsnNode, Block> blocks = new IdentityHashMap<>();
        for (AbstractInsnNode enter : enters) blocks.put(enter, follow(enter));
        // What merges equal ends of code may have two blocks share an exit: then both are pushed, or none.
        while (dropThoseThatShareExits(blocks)) {}
        for (Map.Entry<AbstractInsnNode, Block> block : blocks.entrySet()) {
            if (!block.getValue().isLeaf) continue;
            leaves.add(block.getKey());
            leaves.addAll(block.getValue().exits);
        }
    }

    private static boolean dropThoseThatShareExits(Map<AbstractInsnNode, Block> blocks) {
        Set<AbstractInsnNode> pushed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : blocks.values()) if (!block.isLeaf) pushed.addAll(block.exits);
        boolean dropped = false;
        for (Block block : blocks.values()) {
            if (!block.isLeaf || Collections.disjoint(block.exits, pushed)) continue;
            block.isLeaf = false;
            dropped = true;
        }
        return dropped;
    }

    private static final class Block {
        final List<AbstractInsnNode> exits = new ArrayList<>();
        /** The variable that has the lock, negative if none does. */
        final int lock;

        boolean isLeaf;

        Block(int lock) {
            this.lock = lock;
            this.isLeaf = lock >= 0;
        }
    }

    /** Goes all ways from the entry to the exits that belong to it. */
    private Block follow(AbstractInsnNode enter) {
        Block block = new Block(variable(enter.getPrevious()));
        Set<Long> reached = new HashSet<>();
        Deque<Long> work = new ArrayDeque<>();
        reach(flow.position(enter) + 1, 0, reached, work);
        while (!work.isEmpty()) {
            long state = work.pop();
            step((int) state, (int) (state >>> 32), block, reached, work);
        }
        return block;
    }

    private static void reach(int position, int inner, Set<Long> reached, Deque<Long> work) {
        long state = (long) inner << 32 | position;
        if (reached.add(state)) work.push(state);
    }

    /** @param inner how many blocks that began inside have not ended */
    private void step(int position, int inner, Block block, Set<Long> reached, Deque<Long> work) {
        AbstractInsnNode insn = flow.at(position);
        int opcode = insn.getOpcode();
        if (opcode == Opcodes.MONITOREXIT && inner == 0) {
            block.exits.add(insn);
            if (variable(code.operands.before(insn).orElse(null)) != block.lock) block.isLeaf = false;
            return;
        }
        int change = opcode == Opcodes.MONITORENTER ? 1 : opcode == Opcodes.MONITOREXIT ? -1 : 0;
        if (change != 0 || isForeign(insn, block.lock)) block.isLeaf = false;
        if (inner + change > MOST_BLOCKS) return;
        if (change >= 0) for (int handler : flow.handlers(position)) reach(handler, inner, reached, work);
        for (int next : flow.jumps(position)) reach(next, inner + change, reached, work);
        if (flow.goesOn(position)) reach(position + 1, inner + change, reached, work);
    }

    /** Where it is not known that this block has the lock that its exits free, or that it has exits, it is no leaf. */
    private boolean isForeign(AbstractInsnNode insn, int lock) {
        int opcode = insn.getOpcode();
        boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        boolean stores = opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE && ((VarInsnNode) insn).var == lock;
        return returns || stores || !LeafInstructions.contain(insn, code.owner.name);
    }

    /** The variable that has what is on top of the stack behind the instruction, negative if none does. */
    private static int variable(AbstractInsnNode insn) {
        if (insn == null || insn.getOpcode() != Opcodes.ALOAD && insn.getOpcode() != Opcodes.ASTORE) return -1;
        return ((VarInsnNode) insn).var;
    }
}
