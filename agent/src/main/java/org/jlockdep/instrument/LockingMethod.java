package org.jlockdep.instrument;

import java.util.Optional;
import org.jlockdep.runtime.LockingMethods;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells of a method that takes locks in its own code. One that only releases, makes or passes on a lock is none, nor is one
 * that calls what it is given: a method by reflection, a handle. The hooks ask whatever has a method of such a name what it
 * is, when it is called; here its static type has to tell.
 */
final class LockingMethod {
    private static final String CONDITION = "java/util/concurrent/locks/Condition";

    private final MethodCode code;
    private final Hierarchy hierarchy;

    private LockingMethod(MethodCode code, Hierarchy hierarchy) {
        this.code = code;
        this.hierarchy = hierarchy;
    }

    /** Nothing, if nobody wants to know. */
    static void tell(MethodCode code, Hierarchy hierarchy) {
        if (LockingMethods.areWanted() && new LockingMethod(code, hierarchy).takesLock()) tell(code);
    }

    private static void tell(MethodCode code) {
        int first = -1;
        int last = -1;
        for (AbstractInsnNode insn : code.method.instructions) {
            if (!(insn instanceof LineNumberNode)) continue;
            int line = ((LineNumberNode) insn).line;
            if (first < 0 || line < first) first = line;
            if (line > last) last = line;
        }
        LockingMethods.add(code.className(), code.method.name, first, last);
    }

    private boolean takesLock() {
        if (SynchronizedMethods.applies(code) || !code.parts.enters.isEmpty()) return true;
        for (MethodInsnNode call : code.parts.calls) if (takesLock(call)) return true;
        for (InvokeDynamicInsnNode call : code.parts.dynamicCalls) {
            Optional<LockOperation> operation = DynamicCalls.operation(call);
            if (operation.isPresent() && operation.get().takes()) return true;
        }
        return false;
    }

    private boolean takesLock(MethodInsnNode call) {
        Optional<LockOperation> operation = code.operation(call);
        if (!operation.isPresent() || !operation.get().takes()) return false;
        if (operation.get().action == LockOperation.Action.AWAIT) return hierarchy.isA(CONDITION, call.owner);
        if (operation.get().action == LockOperation.Action.WAIT
                || !operation.get().isOfLock()) return true;
        return hierarchy.isLock(call.owner) || code.lockTypes.foreign.isLock(call.owner, hierarchy);
    }
}
