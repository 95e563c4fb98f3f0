package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells which instruction an operand comes from, by walking back through straight-line code, copies and local
 * variables. Gives up where control flow joins; a data-flow analysis of whole methods would find a little more and
 * costs far more than all the rest of the rewriting.
 */
final class Operands {
    private final MethodNode method;
    /** By label, what jumps to it, in the order of the instructions. */
    private final Map<AbstractInsnNode, List<AbstractInsnNode>> jumps = new HashMap<>();

    private final Set<AbstractInsnNode> handlers = new HashSet<>();

    /**
     * Where the way back from what was copied ends. A table is filled by copies of one reference: without this, each of a
     * thousand elements would be traced back over all that come before it.
     */
    private final Map<AbstractInsnNode, Trace> copies = new HashMap<>();

    Operands(MethodNode method) {
        this.method = method;
        for (AbstractInsnNode insn : method.instructions) addTargets(insn);
        for (TryCatchBlockNode block : method.tryCatchBlocks) handlers.add(block.handler);
    }

    private void addTargets(AbstractInsnNode insn) {
        if (insn instanceof JumpInsnNode) {
            addJump(insn, ((JumpInsnNode) insn).label);
        } else if (insn instanceof TableSwitchInsnNode) {
            addSwitch(insn, ((TableSwitchInsnNode) insn).labels, ((TableSwitchInsnNode) insn).dflt);
        } else if (insn instanceof LookupSwitchInsnNode) {
            addSwitch(insn, ((LookupSwitchInsnNode) insn).labels, ((LookupSwitchInsnNode) insn).dflt);
        }
    }

    /** Several of its cases may go to one place. */
    private void addSwitch(AbstractInsnNode insn, List<LabelNode> labels, LabelNode otherwise) {
        Set<LabelNode> targets = new HashSet<>(labels);
        targets.add(otherwise);
        for (LabelNode target : targets) addJump(insn, target);
    }

    private void addJump(AbstractInsnNode insn, LabelNode target) {
        if (!jumps.containsKey(target)) jumps.put(target, new ArrayList<>(1));
        jumps.get(target).add(insn);
    }

    boolean isJoin(AbstractInsnNode insn) {
        return insn instanceof LabelNode && (jumps.containsKey(insn) || handlers.contains(insn));
    }

    /** What jumps there, in the order of the instructions. */
    List<AbstractInsnNode> jumpsTo(LabelNode label) {
        return jumps.getOrDefault(label, Collections.<AbstractInsnNode>emptyList());
    }

    boolean isHandler(LabelNode label) {
        return handlers.contains(label);
    }

    /**
     * The instruction that pushed the value that {@code consumer} finds {@code above} words below the top of the
     * stack; never a copy or a cast.
     */
    Optional<AbstractInsnNode> source(AbstractInsnNode consumer, int above) {
        AbstractInsnNode at = trace(consumer, above).at;
        return at instanceof LabelNode ? Optional.<AbstractInsnNode>empty() : Optional.ofNullable(at);
    }

    /** Where the way back to what pushed a value ends: at what did, at a join, or nowhere. */
    static final class Trace {
        private static final Trace LOST = new Trace(null, 0);

        final AbstractInsnNode at;
        /** At a join, how many words are above the value there. */
        final int depth;

        private Trace(AbstractInsnNode at, int depth) {
            this.at = at;
            this.depth = depth;
        }
    }

    Trace trace(AbstractInsnNode consumer, int above) {
        int depth = above;
        AbstractInsnNode copy = null;
        for (AbstractInsnNode insn = consumer.getPrevious(); insn != null; insn = insn.getPrevious()) {
            if (isJoin(insn)) return found(new Trace(insn, depth), copy);
            if (insn.getOpcode() < 0) continue;
            int pushed = StackEffect.pushed(insn);
            int popped = StackEffect.popped(insn);
            if (pushed < 0 || popped < 0) return found(Trace.LOST, copy);
            if (depth >= pushed) {
                depth += popped - pushed;
            } else if (insn.getOpcode() == Opcodes.DUP) {
                Trace known = copies.get(insn);
                if (known != null) return found(known, copy);
                if (copy == null) copy = insn;
                depth = 0;
            } else if (insn.getOpcode() != Opcodes.CHECKCAST) {
                return found(isShuffle(insn.getOpcode()) ? Trace.LOST : new Trace(insn, 0), copy);
            }
        }
        return found(Trace.LOST, copy);
    }

    /** @param copy the first one on the way, or null */
    private Trace found(Trace trace, AbstractInsnNode copy) {
        if (copy != null) copies.put(copy, trace);
        return trace;
    }

    private static boolean isShuffle(int opcode) {
        return opcode > Opcodes.DUP && opcode <= Opcodes.SWAP;
    }

    /** As {@link #source}, but looks through local variables as well: the instruction that made the value. */
    Optional<AbstractInsnNode> origin(AbstractInsnNode consumer, int above) {
        Optional<AbstractInsnNode> source = source(consumer, above);
        if (!source.isPresent() || source.get().getOpcode() != Opcodes.ALOAD) return source;
        return Optional.of(stored((VarInsnNode) source.get()));
    }

    /** What the variable was given, or the load itself. */
    private AbstractInsnNode stored(VarInsnNode load) {
        for (AbstractInsnNode insn = load.getPrevious(); insn != null; insn = insn.getPrevious()) {
            if (isJoin(insn)) break;
            if (insn.getOpcode() < 0) continue;
            if (isStore(insn, load.var)) return origin(insn, 0).orElse(load);
            if (StackEffect.popped(insn) < 0) break;
        }
        return onlyStore(load);
    }

    /** Across joins: a variable with a single store in the whole method, and no parameter, can only hold that. */
    private AbstractInsnNode onlyStore(VarInsnNode load) {
        AbstractInsnNode store = null;
        for (AbstractInsnNode insn : method.instructions) {
            if (!isStore(insn, load.var)) continue;
            if (store != null) return load;
            store = insn;
        }
        return store == null || isParameter(load.var) ? load : origin(store, 0).orElse(load);
    }

    /** The instruction right before, unless control comes to {@code insn} from elsewhere as well. */
    Optional<AbstractInsnNode> before(AbstractInsnNode insn) {
        AbstractInsnNode p = insn.getPrevious();
        while (p != null && p.getOpcode() < 0 && !isJoin(p)) p = p.getPrevious();
        return p == null || isJoin(p) ? Optional.<AbstractInsnNode>empty() : Optional.of(p);
    }

    private static boolean isStore(AbstractInsnNode insn, int variable) {
        return insn.getOpcode() >= Opcodes.ISTORE
                && insn.getOpcode() <= Opcodes.ASTORE
                && ((VarInsnNode) insn).var == variable;
    }

    boolean isStored(int variable) {
        for (AbstractInsnNode insn : method.instructions) if (overwrites(insn, variable)) return true;
        return false;
    }

    /**
     * Does the parameter stay in its variable from the first instruction to the last? Optimizers drop parameters from
     * stack map frames when the method has no more use for them, {@code this} included.
     */
    boolean isKept(int parameter) {
        if (isStored(parameter)) return false;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FrameNode && !lists((FrameNode) insn, parameter)) return false;
        }
        return true;
    }

    private static boolean lists(FrameNode frame, int variable) {
        int at = 0;
        for (Object type : frame.local) {
            if (at == variable) return type != Opcodes.TOP;
            at += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        }
        return false;
    }

    /** A long or a double takes the variable behind its own as well. */
    static boolean overwrites(AbstractInsnNode insn, int variable) {
        boolean wide = insn.getOpcode() == Opcodes.LSTORE || insn.getOpcode() == Opcodes.DSTORE;
        return isStore(insn, variable) || wide && isStore(insn, variable - 1);
    }

    private boolean isParameter(int variable) {
        int words = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
        return variable < ((method.access & Opcodes.ACC_STATIC) != 0 ? words - 1 : words);
    }
}
