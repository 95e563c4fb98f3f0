package org.jlockdep.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * Follows how many monitors a method holds at each instruction, over all normal and exceptional edges, as HotSpot does
 * (generateOopMap.cpp, do_exception_edge) before it agrees to compile a method: each instruction must be reached with
 * one number only, and the method must be left with none.
 */
final class StructuredLocking {
    private static final int UNREACHED = -1;

    private final MethodNode method;
    private final InsnList code;
    private final int[] held;
    private final Deque<Integer> work = new ArrayDeque<>();
    private final List<String> problems = new ArrayList<>();

    private StructuredLocking(MethodNode method) {
        this.method = method;
        this.code = method.instructions;
        this.held = new int[code.size()];
        Arrays.fill(held, UNREACHED);
    }

    /** @return what is wrong, empty if nothing is */
    static List<String> problems(MethodNode method) {
        StructuredLocking check = new StructuredLocking(method);
        if (check.code.size() > 0) check.follow();
        return check.problems;
    }

    private void follow() {
        reach(0, 0);
        while (!work.isEmpty() && problems.isEmpty()) step(work.pop());
    }

    private void reach(int position, int count) {
        if (position >= code.size()) {
            problems.add("runs off its end");
        } else if (held[position] == UNREACHED) {
            held[position] = count;
            work.push(position);
        } else if (held[position] != count) {
            problems.add(
                    "instruction " + position + " is reached with " + held[position] + " monitors and with " + count);
        }
    }

    private void step(int position) {
        AbstractInsnNode insn = code.get(position);
        int before = held[position];
        int opcode = insn.getOpcode();
        if (mayThrow(opcode)) throwAt(position, before);
        int after = before + (opcode == Opcodes.MONITORENTER ? 1 : opcode == Opcodes.MONITOREXIT ? -1 : 0);
        if (after < 0) problems.add("instruction " + position + " leaves a monitor that is not held");
        if (isReturn(opcode) && after != 0) problems.add("returns with " + after + " monitors");
        for (LabelNode target : targets(insn)) reach(code.indexOf(target), after);
        if (!isReturn(opcode) && opcode != Opcodes.ATHROW && opcode != Opcodes.GOTO && !isSwitch(insn)) {
            reach(position + 1, after);
        }
    }

    private void throwAt(int position, int count) {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (position < code.indexOf(block.start) || position >= code.indexOf(block.end)) continue;
            reach(code.indexOf(block.handler), count);
            if (block.type == null) return;
        }
        if (count != 0)
            problems.add("instruction " + position + " may throw out of the method with " + count + " monitors");
    }

    /** As HotSpot sees it: constants, variables, stack and jumps do not, nor does leaving a monitor that is held. */
    private static boolean mayThrow(int opcode) {
        boolean harmless = opcode < Opcodes.LDC
                || opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD
                || opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE
                || opcode >= Opcodes.POP && opcode <= Opcodes.DMUL
                || opcode >= Opcodes.FDIV && opcode <= Opcodes.DDIV
                || opcode >= Opcodes.FREM && opcode <= Opcodes.RETURN
                || opcode == Opcodes.MONITOREXIT
                || opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL;
        return !harmless;
    }

    private static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    private static boolean isSwitch(AbstractInsnNode insn) {
        return insn instanceof TableSwitchInsnNode || insn instanceof LookupSwitchInsnNode;
    }

    private static List<LabelNode> targets(AbstractInsnNode insn) {
        List<LabelNode> targets = new ArrayList<>();
        if (insn instanceof JumpInsnNode) targets.add(((JumpInsnNode) insn).label);
        if (insn instanceof TableSwitchInsnNode) {
            targets.addAll(((TableSwitchInsnNode) insn).labels);
            targets.add(((TableSwitchInsnNode) insn).dflt);
        }
        if (insn instanceof LookupSwitchInsnNode) {
            targets.addAll(((LookupSwitchInsnNode) insn).labels);
            targets.add(((LookupSwitchInsnNode) insn).dflt);
        }
        return targets;
    }
}
