package org.jlockdep.instrument;

import org.jlockdep.runtime.HoldBits;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What stands around calls of a semaphore: the hooks are told how many permits. */
final class PermitCalls {
    private final MethodCode code;
    private final LockCalls calls;

    PermitCalls(MethodCode code, LockCalls calls) {
        this.code = code;
        this.calls = calls;
    }

    void announce(LockCall call, InsnList list) {
        boolean waits = call.operation.action == LockOperation.Action.ACQUIRE || (call.how & HoldBits.TIMED) != 0;
        if (waits) {
            calls.describe(call, list);
            loadPermits(call, list);
            list.add(HookCalls.acquiringPermits());
        } else {
            calls.loadLock(call, list);
            calls.loadHeld(list);
            loadPermits(call, list);
            list.add(HookCalls.countPermits());
        }
        calls.storeToken(list);
    }

    void confirm(LockCall call, InsnList list) {
        boolean asks = call.operation.action == LockOperation.Action.TRY;
        if (asks) calls.copyResult(call, list);
        if (call.operation.action == LockOperation.Action.RELEASE) {
            calls.describeSite(call, list);
            loadPermits(call, list);
            calls.loadToken(list);
            list.add(HookCalls.releasedPermits());
        } else {
            boolean says = call.operation.result() == 'I';
            calls.describe(call, list);
            if (!says) loadPermits(call, list);
            calls.loadToken(list);
            if (says) list.add(HookCalls.drainedPermits());
            else list.add(asks ? HookCalls.triedPermits() : HookCalls.acquiredPermits());
        }
    }

    /** The first argument, or one permit. */
    private void loadPermits(LockCall call, InsnList list) {
        list.add(
                call.operation.saysHowMany
                        ? new VarInsnNode(Opcodes.ILOAD, code.scratch(LockCalls.ARGUMENTS))
                        : new InsnNode(Opcodes.ICONST_1));
    }
}
