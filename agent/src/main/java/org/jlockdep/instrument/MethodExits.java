package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Puts code of ours behind a whole method, however that ends. */
final class MethodExits {
    private final MethodCode code;
    private final InsnList exit;
    private final List<TryCatchBlockNode> blocks = new ArrayList<>();
    private final LabelNode handler = new LabelNode();

    private MethodExits(MethodCode code, InsnList exit) {
        this.code = code;
        this.exit = exit;
    }

    /**
     * Once before each return, outside the protected range, and once in a handler for all exceptions.
     *
     * @param usesThis whether it needs the receiver besides the variables that rewriting carries
     */
    static void add(MethodCode code, InsnList exit, boolean usesThis) {
        new MethodExits(code, exit).add(usesThis);
    }

    private void add(boolean usesThis) {
        InsnList instructions = code.method.instructions;
        LabelNode start = new LabelNode();
        instructions.insert(start);
        for (AbstractInsnNode insn : instructions.toArray()) {
            if (insn.getOpcode() < Opcodes.IRETURN || insn.getOpcode() > Opcodes.RETURN) continue;
            LabelNode end = new LabelNode();
            instructions.insertBefore(insn, end);
            instructions.insertBefore(insn, copy());
            protect(start, end);
            start = new LabelNode();
            instructions.insert(insn, start);
        }
        LabelNode end = new LabelNode();
        instructions.add(end);
        protect(start, end);
        addHandler(usesThis);
        code.method.tryCatchBlocks.addAll(blocks);
    }

    private void protect(LabelNode start, LabelNode end) {
        blocks.add(new TryCatchBlockNode(start, end, handler, null));
    }

    private InsnList copy() {
        InsnList copy = new InsnList();
        for (AbstractInsnNode insn : exit) copy.add(insn.clone(new HashMap<LabelNode, LabelNode>()));
        return copy;
    }

    private void addHandler(boolean usesThis) {
        InsnList instructions = code.method.instructions;
        instructions.add(handler);
        if (code.hasFrames()) instructions.add(handlerFrame(usesThis));
        instructions.add(copy());
        instructions.add(new InsnNode(Opcodes.ATHROW));
    }

    private FrameNode handlerFrame(boolean usesThis) {
        List<Object> locals = new ArrayList<>();
        if (usesThis) locals.add(code.owner.name);
        Object[] stack = {"java/lang/Throwable"};
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, stack);
    }
}
