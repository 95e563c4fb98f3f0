package org.jlockdep.instrument;

import org.jlockdep.runtime.HoldBits;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What stands around calls of locks that are none of {@code java.util.concurrent}, see {@link ForeignLocks}. */
final class ForeignCalls {
    private final MethodCode code;
    private final LockCalls calls;

    ForeignCalls(MethodCode code, LockCalls calls) {
        this.code = code;
        this.calls = calls;
    }

    void announce(LockCall call, InsnList list) {
        switch (call.operation.action) {
            case ACQUIRE:
            case TRY:
                if ((call.how & HoldBits.TRY) != 0) {
                    count(call, list);
                } else {
                    calls.describe(call, list);
                    list.add(HookCalls.acquiringForeign());
                }
                calls.storeToken(list);
                break;
            case RELEASE:
                count(call, list);
                calls.storeToken(list);
                break;
            case WAIT:
                calls.loadLock(call, list);
                calls.loadHeld(list);
                list.add(MethodCode.push(call.site));
                list.add(HookCalls.waitingForeign());
                break;
            default:
        }
    }

    private void count(LockCall call, InsnList list) {
        calls.loadLock(call, list);
        calls.loadHeld(list);
        list.add(HookCalls.countForeign());
    }

    void confirm(LockCall call, InsnList list) {
        switch (call.operation.action) {
            case ACQUIRE:
                calls.describe(call, list);
                calls.loadToken(list);
                list.add(HookCalls.acquiredForeign());
                break;
            case TRY:
                list.add(new InsnNode(Opcodes.DUP));
                calls.describe(call, list);
                calls.loadToken(list);
                list.add(HookCalls.triedForeign());
                break;
            case RELEASE:
                calls.describeSite(call, list);
                loadTimes(call, list);
                calls.loadToken(list);
                list.add(HookCalls.releasedForeign());
                break;
            case VIEW:
                list.add(new InsnNode(Opcodes.DUP));
                calls.loadLock(call, list);
                list.add(MethodCode.push(call.how));
                list.add(HookCalls.viewedForeign());
                break;
            default:
        }
    }

    private void loadTimes(LockCall call, InsnList list) {
        list.add(
                call.operation.saysHowOften()
                        ? new VarInsnNode(Opcodes.LLOAD, code.scratch(LockCalls.ARGUMENTS))
                        : new InsnNode(Opcodes.LCONST_1));
    }
}
