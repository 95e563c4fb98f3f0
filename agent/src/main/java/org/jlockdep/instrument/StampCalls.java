package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What stands around calls that return a stamp or are given one: the hooks learn its value. */
final class StampCalls {
    private final MethodCode code;
    private final LockCalls calls;

    StampCalls(MethodCode code, LockCalls calls) {
        this.code = code;
        this.calls = calls;
    }

    /** Before a stamp is given back. */
    void announce(LockCall call, InsnList list) {
        calls.loadLock(call, list);
        calls.loadHeld(list);
        list.add(HookCalls.givingStamp());
    }

    /** A call returned a stamp. */
    void confirmAcquired(LockCall call, InsnList list) {
        list.add(new InsnNode(Opcodes.DUP2));
        calls.describe(call, list);
        calls.loadToken(list);
        list.add(HookCalls.acquiredStamp());
    }

    void confirmConverted(LockCall call, InsnList list) {
        list.add(new InsnNode(Opcodes.DUP2));
        list.add(new VarInsnNode(Opcodes.LLOAD, code.scratch(LockCalls.ARGUMENTS)));
        calls.describe(call, list);
        list.add(HookCalls.convertedStamp());
    }

    void confirmReleased(LockCall call, InsnList list) {
        list.add(new VarInsnNode(Opcodes.LLOAD, code.scratch(LockCalls.ARGUMENTS)));
        calls.describe(call, list);
        list.add(HookCalls.releasedStamp());
    }
}
