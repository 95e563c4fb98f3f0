package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Synchronized methods: the JVM has taken the monitor when the first instruction runs and frees it behind the last, so
 * the hooks stand inside. The modifier stays, since it counts in the default serialVersionUID.
 */
final class SynchronizedMethods {
    private final MethodCode code;

    SynchronizedMethods(MethodCode code) {
        this.code = code;
    }

    static boolean applies(MethodCode code) {
        boolean is = (code.method.access & Opcodes.ACC_SYNCHRONIZED) != 0;
        return is && (code.isStatic() || !code.isForeignOperation());
    }

    void rewrite() {
        boolean leaf = LeafBlocks.isLeaf(code);
        LockExpression lock = LockExpression.ofMethod(code);
        InsnList entry = code.lineOfEntry();
        int variable = lockVariable(entry);
        entry.add(new VarInsnNode(Opcodes.ALOAD, variable));
        entry.add(new InsnNode(Opcodes.ACONST_NULL));
        entry.add(new InsnNode(Opcodes.ACONST_NULL));
        entry.add(MethodCode.push(lock.siteNumber()));
        entry.add(leaf ? HookCalls.pass() : HookCalls.enter());
        entry.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
        if (!leaf) MethodExits.add(code, exit(variable), variable == 0);
        code.method.instructions.insert(entry);
        code.storesHeld();
        code.changed();
    }

    /** {@code this} if it stays where it is, else a variable of our own. */
    private int lockVariable(InsnList entry) {
        if (!code.isStatic() && code.operands.isKept(0)) return 0;
        int own = code.carry(code.isStatic() ? "java/lang/Class" : code.owner.name);
        if (code.isStatic()) pushClass(entry);
        else entry.add(new VarInsnNode(Opcodes.ALOAD, 0));
        entry.add(new VarInsnNode(Opcodes.ASTORE, own));
        return own;
    }

    private void pushClass(InsnList entry) {
        if ((code.owner.version & 0xFFFF) >= Opcodes.V1_5) {
            entry.add(new LdcInsnNode(Type.getObjectType(code.owner.name)));
            return;
        }
        // Class files before Java 5 have no class constants. A class always finds itself by its name.
        entry.add(new LdcInsnNode(code.className()));
        entry.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC, "java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;", false));
    }

    private InsnList exit(int variable) {
        InsnList call = new InsnList();
        call.add(new VarInsnNode(Opcodes.ALOAD, variable));
        call.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        call.add(HookCalls.exit());
        return call;
    }

    /** Ranges without an instruction are not allowed (JVMS 4.7.3). */
    static void dropEmptyRanges(MethodCode code) {
        List<TryCatchBlockNode> kept = new ArrayList<>();
        for (TryCatchBlockNode block : code.method.tryCatchBlocks) {
            AbstractInsnNode insn = block.start;
            while (insn != block.end && insn.getOpcode() < 0) insn = insn.getNext();
            if (insn != block.end) kept.add(block);
        }
        code.method.tryCatchBlocks = kept.isEmpty() ? Collections.<TryCatchBlockNode>emptyList() : kept;
    }
}
