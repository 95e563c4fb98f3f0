package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.runtime.HoldBits;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Calls of {@code lock}, {@code unlock}, {@code await} and the like, on whatever static type: what the receiver is, is
 * asked at run time. The call itself stays where it is, between two hooks, so that its type profile and the
 * application's stack traces are what they were. A {@code readLock()} that is locked at once is not looked at: the hooks
 * are given the read/write lock that it came from.
 */
final class LockCalls {
    private static final int LOCK = 0;
    private static final int TOKEN = 1;
    private static final int WHOLE = 2;
    static final int ARGUMENTS = 3;
    private static final String BOOLEAN = "java/lang/Boolean";

    private final MethodCode code;
    private final StampCalls stamps;
    private final PermitCalls permits;
    private final ForeignCalls foreign;
    /** Found while the method is what it was. */
    private final List<LockCall> calls = new ArrayList<>();

    LockCalls(MethodCode code) {
        this.code = code;
        this.stamps = new StampCalls(code, this);
        this.permits = new PermitCalls(code, this);
        this.foreign = new ForeignCalls(code, this);
        for (MethodInsnNode call : code.parts.calls) {
            Optional<LockOperation> operation = code.operation(call);
            if (operation.isPresent()) add(call, operation.get());
        }
        for (InvokeDynamicInsnNode call : code.parts.dynamicCalls) addDynamic(call);
    }

    void rewrite() {
        for (LockCall call : calls) rewrite(call);
    }

    private void add(MethodInsnNode insn, LockOperation operation) {
        if (operation.action == LockOperation.Action.VIEW) {
            if (!DirectView.isLockedAtOnce(code, insn)) calls.add(new LockCall(insn, operation));
            return;
        }
        Optional<MethodInsnNode> view = DirectView.before(code, insn, operation);
        calls.add(
                view.isPresent()
                        ? new LockCall(code, insn, operation, view.get())
                        : new LockCall(code, insn, operation));
    }

    private void addDynamic(InvokeDynamicInsnNode insn) {
        Optional<LockOperation> operation = DynamicCalls.operation(insn);
        if (!operation.isPresent()) return;
        if (operation.get().action == LockOperation.Action.VIEW) calls.add(new LockCall(insn, operation.get()));
        else calls.add(new LockCall(insn, operation.get(), DynamicCalls.lock(code, insn, operation.get())));
    }

    private void rewrite(LockCall call) {
        InsnList before = new InsnList();
        spill(call, before);
        findHeld(before);
        announce(call, before);
        reload(call, before);
        code.method.instructions.insertBefore(call.insn, before);
        code.method.instructions.insert(call.insn, confirm(call));
        if (call.view.isPresent()) keepWhole(call.view.get());
        code.changed();
    }

    /** Keeps the read/write lock of which the call right behind locks a view. */
    private void keepWhole(MethodInsnNode view) {
        InsnList keep = new InsnList();
        keep.add(new InsnNode(Opcodes.DUP));
        keep.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(WHOLE)));
        code.method.instructions.insertBefore(view, keep);
    }

    private void spill(LockCall call, InsnList list) {
        arguments(call).store(list);
        list.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(LOCK)));
    }

    private void reload(LockCall call, InsnList list) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(LOCK)));
        arguments(call).load(list);
    }

    private SetAside arguments(LockCall call) {
        return new SetAside(code, ARGUMENTS, Type.getArgumentTypes(call.operation.descriptor));
    }

    private void findHeld(InsnList list) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(HookCalls.held());
        list.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
    }

    void loadLock(LockCall call, InsnList list) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(call.view.isPresent() ? WHOLE : LOCK)));
    }

    void loadHeld(InsnList list) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
    }

    void storeToken(InsnList list) {
        list.add(new VarInsnNode(Opcodes.ISTORE, code.scratch(TOKEN)));
    }

    void loadToken(InsnList list) {
        list.add(new VarInsnNode(Opcodes.ILOAD, code.scratch(TOKEN)));
    }

    /** What stands before the call. */
    private void announce(LockCall call, InsnList list) {
        if (call.operation.isForeign()) foreign.announce(call, list);
        else if (call.operation.countsPermits()) permits.announce(call, list);
        else if (call.givesStamp()) stamps.announce(call, list);
        else announceLock(call, list);
    }

    private void announceLock(LockCall call, InsnList list) {
        switch (call.operation.action) {
            case ACQUIRE:
                describe(call, list);
                list.add(HookCalls.acquiring());
                storeToken(list);
                break;
            case TRY:
                if ((call.how & HoldBits.TIMED) != 0) {
                    describe(call, list);
                    list.add(HookCalls.acquiring());
                } else {
                    count(call, list);
                }
                storeToken(list);
                break;
            case SYNC:
                describe(call, list);
                list.add(HookCalls.acquiring());
                list.add(new InsnNode(Opcodes.POP));
                break;
            case RELEASE:
                count(call, list);
                storeToken(list);
                break;
            case WAIT:
            case AWAIT:
                loadLock(call, list);
                loadHeld(list);
                list.add(MethodCode.push(call.site));
                list.add(MethodCode.push(call.operation.argumentWords == 0 ? 0 : 1));
                list.add(
                        call.operation.action == LockOperation.Action.WAIT
                                ? HookCalls.waiting()
                                : HookCalls.awaiting());
                break;
            default:
        }
    }

    private void count(LockCall call, InsnList list) {
        loadLock(call, list);
        loadHeld(list);
        list.add(MethodCode.push(call.how));
        list.add(HookCalls.count());
    }

    /** Pushes lock, owner, held stack, site and mode. */
    void describe(LockCall call, InsnList list) {
        describeSite(call, list);
        list.add(MethodCode.push(call.how));
    }

    void describeSite(LockCall call, InsnList list) {
        loadLock(call, list);
        list.add(call.loadOwner());
        loadHeld(list);
        list.add(MethodCode.push(call.site));
    }

    /** What stands behind the call. */
    private InsnList confirm(LockCall call) {
        InsnList list = new InsnList();
        if (call.operation.isForeign()) foreign.confirm(call, list);
        else if (call.operation.countsPermits()) permits.confirm(call, list);
        else if (call.operation.stamps()) confirmStamp(call, list);
        else confirmLock(call, list);
        return list;
    }

    private void confirmStamp(LockCall call, InsnList list) {
        if (!call.givesStamp()) stamps.confirmAcquired(call, list);
        else if (call.operation.action == LockOperation.Action.CONVERT) stamps.confirmConverted(call, list);
        else stamps.confirmReleased(call, list);
    }

    private void confirmLock(LockCall call, InsnList list) {
        switch (call.operation.action) {
            case ACQUIRE:
                describe(call, list);
                loadToken(list);
                list.add(HookCalls.acquired());
                break;
            case TRY:
                copyResult(call, list);
                describe(call, list);
                loadToken(list);
                list.add(HookCalls.tried());
                break;
            case RELEASE:
                confirmRelease(call, list);
                break;
            case RELEASE_EITHER:
                loadLock(call, list);
                loadHeld(list);
                list.add(MethodCode.push(call.how));
                list.add(HookCalls.releasedEither());
                break;
            case VIEW:
                list.add(new InsnNode(Opcodes.DUP));
                loadLock(call, list);
                list.add(MethodCode.push(call.how));
                list.add(HookCalls.viewed());
                break;
            default:
        }
    }

    /** Leaves what the call returned where it is; a boolean that is boxed is told as what it says. */
    void copyResult(LockCall call, InsnList list) {
        list.add(new InsnNode(Opcodes.DUP));
        if (call.operation.result() != 'L') return;
        list.add(new FieldInsnNode(Opcodes.GETSTATIC, BOOLEAN, "TRUE", "L" + BOOLEAN + ";"));
        list.add(new InsnNode(Opcodes.SWAP));
        list.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, BOOLEAN, "equals", "(Ljava/lang/Object;)Z", false));
    }

    private void confirmRelease(LockCall call, InsnList list) {
        boolean asks = call.operation.result() == 'Z';
        if (asks) list.add(new InsnNode(Opcodes.DUP));
        loadLock(call, list);
        loadHeld(list);
        list.add(MethodCode.push(call.how));
        loadToken(list);
        list.add(asks ? HookCalls.releasedIf() : HookCalls.released());
    }
}
