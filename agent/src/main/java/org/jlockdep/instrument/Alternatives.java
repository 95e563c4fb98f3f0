package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * All instructions that may have pushed a value where control flow joins on its way, as it does behind a conditional
 * expression and a switch. Only for what is stored into a field of the class, which is where it matters.
 */
final class Alternatives {
    /** Nested conditional expressions have a join each. */
    private static final int MOST_JOINS = 16;

    private final Operands operands;
    private final List<AbstractInsnNode> found = new ArrayList<>();
    private int joins;

    private Alternatives(Operands operands) {
        this.operands = operands;
    }

    /** Of the value that {@code consumer} finds on top of the stack; empty if one of them cannot be told. */
    static List<AbstractInsnNode> of(MethodCode code, AbstractInsnNode consumer) {
        Optional<AbstractInsnNode> source = code.operands.source(consumer, 0);
        if (source.isPresent()) return Collections.singletonList(source.get());
        Alternatives all = new Alternatives(code.operands);
        return all.collect(consumer, 0) ? all.found : Collections.<AbstractInsnNode>emptyList();
    }

    private boolean collect(AbstractInsnNode from, int above) {
        Operands.Trace trace = operands.trace(from, above);
        if (trace.at instanceof LabelNode) return collectBefore((LabelNode) trace.at, trace.depth);
        if (trace.at != null) found.add(trace.at);
        return trace.at != null;
    }

    private boolean collectBefore(LabelNode join, int depth) {
        if (++joins > MOST_JOINS || operands.isHandler(join)) return false;
        for (AbstractInsnNode jump : operands.jumpsTo(join)) {
            if (!collect(jump, depth + StackEffect.popped(jump))) return false;
        }
        return !isFallenInto(join) || collect(join, depth);
    }

    private static boolean isFallenInto(LabelNode label) {
        AbstractInsnNode before = MethodCode.previous(label);
        return before != null && ControlFlow.goesOn(before);
    }

    /** The instruction that does something with what is there behind {@code insn}, jumps passed over. */
    static AbstractInsnNode user(AbstractInsnNode insn) {
        AbstractInsnNode user = MethodCode.next(insn);
        for (int jumps = 0; user != null && user.getOpcode() == Opcodes.GOTO && jumps < MOST_JOINS; jumps++) {
            user = MethodCode.next(((JumpInsnNode) user).label);
        }
        return user;
    }
}
