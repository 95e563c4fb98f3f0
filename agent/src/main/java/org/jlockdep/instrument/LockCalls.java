package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.runtime.HoldBits;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Calls of {@code lock}, {@code unlock} and the like, on whatever static type: whether the receiver is a
 * {@code java.util.concurrent.locks.Lock} is asked at run time. The call itself stays where it is, between two hooks, so
 * that its type profile and the application's stack traces are what they were.
 */
final class LockCalls {
    private static final int LOCK = 0;
    private static final int TOKEN = 1;
    private static final int TIME = 2;
    private static final int UNIT = 4;

    private final MethodCode code;

    LockCalls(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        List<Site> sites = new ArrayList<>();
        for (AbstractInsnNode insn : code.method.instructions) {
            if (!(insn instanceof MethodInsnNode) || insn.getOpcode() == Opcodes.INVOKESTATIC) continue;
            MethodInsnNode call = (MethodInsnNode) insn;
            Optional<LockMethod> method = LockMethod.of(call.name, call.desc);
            if (method.isPresent() && !isPartOfOverride(call, method.get())) {
                sites.add(new Site(call, method.get(), LockExpression.of(code, call, method.get().argumentWords)));
            }
        }
        for (Site site : sites) rewrite(site);
    }

    /** A call to be rewritten. */
    private static final class Site {
        final MethodInsnNode call;
        final LockMethod method;
        final LockExpression lock;

        Site(MethodInsnNode call, LockMethod method, LockExpression lock) {
            this.call = call;
            this.method = method;
            this.lock = lock;
        }
    }

    /** {@code super.lock()} in an override of {@code lock()}: who called the override has counted it. */
    private boolean isPartOfOverride(MethodInsnNode call, LockMethod method) {
        return call.getOpcode() == Opcodes.INVOKESPECIAL
                && code.method.name.equals(method.methodName)
                && code.method.desc.equals(method.descriptor);
    }

    private void rewrite(Site site) {
        InsnList before = new InsnList();
        if (site.method == LockMethod.TIMED_TRY_LOCK) {
            before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(UNIT)));
            before.add(new VarInsnNode(Opcodes.LSTORE, code.scratch(TIME)));
        }
        before.add(new VarInsnNode(Opcodes.ASTORE, code.scratch(LOCK)));
        findHeld(before);
        announce(before, site);
        before.add(new VarInsnNode(Opcodes.ISTORE, code.scratch(TOKEN)));
        before.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(LOCK)));
        if (site.method == LockMethod.TIMED_TRY_LOCK) {
            before.add(new VarInsnNode(Opcodes.LLOAD, code.scratch(TIME)));
            before.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(UNIT)));
        }
        code.method.instructions.insertBefore(site.call, before);
        code.method.instructions.insert(site.call, confirm(site));
        code.changed();
    }

    private void findHeld(InsnList list) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(HookCalls.held());
        list.add(new VarInsnNode(Opcodes.ASTORE, code.heldVariable()));
    }

    private void announce(InsnList list, Site site) {
        list.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(LOCK)));
        switch (site.method) {
            case UNLOCK:
                list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
                list.add(HookCalls.releasing());
                break;
            case TRY_LOCK:
                list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
                list.add(HookCalls.trying());
                break;
            default:
                describe(list, site);
                list.add(HookCalls.acquiring());
        }
    }

    private InsnList confirm(Site site) {
        InsnList list = new InsnList();
        boolean asks = site.method == LockMethod.TRY_LOCK || site.method == LockMethod.TIMED_TRY_LOCK;
        if (asks) list.add(new InsnNode(Opcodes.DUP));
        list.add(new VarInsnNode(Opcodes.ALOAD, code.scratch(LOCK)));
        if (site.method == LockMethod.UNLOCK) list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        else describe(list, site);
        list.add(new VarInsnNode(Opcodes.ILOAD, code.scratch(TOKEN)));
        if (site.method == LockMethod.UNLOCK) list.add(HookCalls.released());
        else list.add(asks ? HookCalls.tried() : HookCalls.acquired());
        return list;
    }

    /** Pushes owner, held stack, site and mode. */
    private void describe(InsnList list, Site site) {
        list.add(site.lock.loadOwner());
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(MethodCode.push(site.lock.siteNumber()));
        list.add(MethodCode.push(bits(site.method)));
    }

    private static int bits(LockMethod method) {
        switch (method) {
            case TRY_LOCK:
                return HoldBits.TRY;
            case TIMED_TRY_LOCK:
                return HoldBits.TIMED;
            default:
                return 0;
        }
    }
}
