package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * {@code monitorenter} and {@code monitorexit}. The hooks stand outside the range that the compiler protects: before the
 * entry and behind the exit. Inside it, a call would lead from a place where the monitor is free into the handler that
 * frees it, and HotSpot compiles no method whose locking is not structured so (JVMS 2.11.10): measured, a block of
 * 6 ns became one of 130 ns.
 */
final class MonitorInstructions {
    private final MethodCode code;
    /** How many monitors are held before an exit or in a handler; read while the method is what it was. */
    private final Map<AbstractInsnNode, Integer> heldIn = new IdentityHashMap<>();
    /** The same. */
    private final List<AbstractInsnNode> enters;

    private final List<LockExpression> locks = new ArrayList<>();
    private final List<AbstractInsnNode> exits;

    private final boolean ofBins;

    MonitorInstructions(MethodCode code) {
        this.code = code;
        this.ofBins = MapBins.areLockedIn(code);
        this.enters = code.parts.enters;
        this.exits = new ArrayList<>(code.parts.exits);
        for (AbstractInsnNode enter : enters) {
            locks.add(ofBins ? LockExpression.ofReceiver(code, enter) : LockExpression.of(code, enter, 0));
        }
    }

    void rewrite() {
        if (enters.isEmpty() && exits.isEmpty() || locksOnlyForeignLock()) return;
        // What a bin's block calls is the map's own affair, but for the application's functions.
        LeafBlocks leaves = LeafBlocks.of(code, ofBins ? Collections.<AbstractInsnNode>emptyList() : enters);
        for (Iterator<AbstractInsnNode> i = exits.iterator(); i.hasNext(); ) if (leaves.has(i.next())) i.remove();
        if (!exits.isEmpty()) countHeld(exits);
        for (int i = 0; i < enters.size(); i++) {
            boolean leaf = leaves.has(enters.get(i));
            rewriteEnter(enters.get(i), locks.get(i), leaf ? HookCalls.pass() : HookCalls.enter());
        }
        for (AbstractInsnNode exit : exits) rewriteExit(exit);
    }

    /** In a method that takes or releases a foreign lock: what that is made of is not a second lock. */
    private boolean locksOnlyForeignLock() {
        if (code.isStatic() || !code.isForeignOperation()) return false;
        for (LockExpression lock : locks) if (!lock.isThis()) return false;
        return true;
    }

    private void countHeld(List<AbstractInsnNode> exits) {
        MonitorDepths depths = new MonitorDepths(code.method);
        for (AbstractInsnNode exit : exits) heldIn.put(exit, depths.before(exit));
        for (TryCatchBlockNode block : code.method.tryCatchBlocks) {
            heldIn.put(block.handler, depths.before(block.handler));
        }
    }

    private void rewriteEnter(AbstractInsnNode enter, LockExpression lock, AbstractInsnNode hook) {
        InsnList call = new InsnList();
        if (ofBins) {
            call.add(MapBins.load(enter));
        } else {
            call.add(new InsnNode(Opcodes.DUP));
            call.add(lock.loadOwner());
        }
        call.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        call.add(MethodCode.push(lock.siteNumber()));
        call.add(ofBins ? HookCalls.enterBin() : hook);
        call.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
        code.method.instructions.insertBefore(enter, call);
        code.changed();
    }

    private void rewriteExit(AbstractInsnNode exit) {
        InsnList call = new InsnList();
        LabelNode before = new LabelNode();
        LabelNode behind = new LabelNode();
        call.add(before);
        call.add(reload(exit));
        call.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        call.add(ofBins ? HookCalls.exitBin() : HookCalls.exit());
        call.add(behind);
        leaveProtection(exit, heldIn.get(exit), before, behind);
        code.method.instructions.insert(exit, call);
        code.changed();
    }

    /** Pushes the lock again: from the variable it just came from, else from a copy made before the exit. */
    private AbstractInsnNode reload(AbstractInsnNode exit) {
        if (ofBins) return new VarInsnNode(Opcodes.ALOAD, 0);
        Optional<AbstractInsnNode> load = code.operands.before(exit);
        if (load.isPresent() && load.get().getOpcode() == Opcodes.ALOAD) {
            return new VarInsnNode(Opcodes.ALOAD, ((VarInsnNode) load.get()).var);
        }
        InsnList copy = new InsnList();
        copy.add(new InsnNode(Opcodes.DUP));
        copy.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(0)));
        code.method.instructions.insertBefore(exit, copy);
        return new VarInsnNode(Opcodes.ALOAD, code.scratch(0));
    }

    /**
     * Cuts [before, behind) out of the ranges whose handler expects the monitor to be held, and only out of these: the
     * ranges of enclosing blocks must cover the hook like everything else in them.
     */
    private void leaveProtection(AbstractInsnNode exit, int held, LabelNode before, LabelNode behind) {
        InsnList instructions = code.method.instructions;
        int at = instructions.indexOf(exit);
        List<TryCatchBlockNode> blocks = new ArrayList<>();
        for (TryCatchBlockNode block : code.method.tryCatchBlocks) {
            blocks.add(block);
            boolean covers = instructions.indexOf(block.start) < at && at < instructions.indexOf(block.end);
            if (!covers || heldIn.get(block.handler) < held) continue;
            LabelNode end = block.end;
            block.end = before;
            if (hasInstructions(exit, end)) {
                blocks.add(new TryCatchBlockNode(behind, end, block.handler, block.type));
            }
        }
        code.method.tryCatchBlocks = blocks;
    }

    private static boolean hasInstructions(AbstractInsnNode from, LabelNode to) {
        for (AbstractInsnNode insn = from.getNext(); insn != null && insn != to; insn = insn.getNext()) {
            if (insn.getOpcode() >= 0) return true;
        }
        return false;
    }
}
