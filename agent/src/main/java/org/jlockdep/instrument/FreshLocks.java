package org.jlockdep.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Remembers what locks are made for, where sites alone could not tell: at the store into a field that leaks, or behind
 * the constructor of a lock that goes elsewhere. Reads the method when it is made, so that all names are those of the
 * class file as it was; {@link #rewrite} only inserts.
 */
final class FreshLocks {
    private final MethodCode code;
    private final FieldUses fields;
    private final Map<AbstractInsnNode, InsnList> beforeStores = new LinkedHashMap<>();
    private final Map<AbstractInsnNode, InsnList> behindCalls = new LinkedHashMap<>();

    FreshLocks(MethodCode code, FieldUses fields) {
        this.code = code;
        this.fields = fields;
        for (FieldInsnNode store : code.parts.fieldStores) findStore(store);
        for (AbstractInsnNode store : code.parts.elementStores) findElementStore(store);
        for (AbstractInsnNode made : code.parts.allocations) if (code.lockTypes.isLock(made)) findAllocation(made);
        for (AbstractInsnNode call : code.parts.calls) if (code.lockTypes.isLock(call)) findAllocation(call);
    }

    void rewrite() {
        for (Map.Entry<AbstractInsnNode, InsnList> at : beforeStores.entrySet()) {
            code.method.instructions.insertBefore(at.getKey(), at.getValue());
            code.changed();
        }
        for (Map.Entry<AbstractInsnNode, InsnList> at : behindCalls.entrySet()) {
            code.method.instructions.insert(at.getKey(), at.getValue());
            code.changed();
        }
    }

    private void findStore(FieldInsnNode store) {
        Optional<FieldUse> use = fields.of(store);
        if (!use.isPresent()) return;
        List<AbstractInsnNode> values = Alternatives.of(code, store);
        if (use.get().isRegistered() && areFresh(values)) {
            register(store, use.get(), HookCalls.createdForField());
        } else if (mayBeKept(values, use.get(), store.desc)) {
            register(store, use.get(), HookCalls.kept());
        }
    }

    /** May one be a lock that a method made, or a lazy? */
    private boolean mayBeKept(List<AbstractInsnNode> values, FieldUse use, String descriptor) {
        for (AbstractInsnNode value : values) {
            boolean made = value.getOpcode() == Opcodes.NEW && !((TypeInsnNode) value).desc.startsWith("java/");
            boolean returned = value instanceof MethodInsnNode;
            if (returned && use.isLocked() || (returned || made) && code.mayHoldLock(descriptor)) return true;
        }
        return false;
    }

    private void findElementStore(AbstractInsnNode store) {
        if (!isFresh(store)) return;
        Optional<FieldUse> use = fields.ofElement(code, store);
        if (use.isPresent() && use.get().isRegistered()) register(store, use.get(), HookCalls.createdForField());
    }

    private boolean isFresh(AbstractInsnNode store) {
        return areFresh(Alternatives.of(code, store));
    }

    private static boolean areFresh(List<AbstractInsnNode> values) {
        boolean made = false;
        for (AbstractInsnNode value : values) {
            if (value.getOpcode() == Opcodes.ACONST_NULL) continue;
            if (!isMade(value)) return false;
            made = true;
        }
        return made;
    }

    private static boolean isMade(AbstractInsnNode value) {
        return value.getOpcode() == Opcodes.NEW || value.getOpcode() == Opcodes.INVOKESTATIC;
    }

    /** The verifier forbids to pass on {@code this} before its superclass's constructor ran (JVMS 4.10.2.4). */
    private boolean isBeforeSuperCall(AbstractInsnNode store) {
        if (!code.method.name.equals("<init>")) return false;
        for (AbstractInsnNode insn = store.getNext(); insn != null; insn = insn.getNext()) {
            if (isSuperCall(insn)) return true;
        }
        return false;
    }

    private boolean isSuperCall(AbstractInsnNode insn) {
        if (!MethodCode.isConstructorCall(insn)) return false;
        String target = ((MethodInsnNode) insn).owner;
        if (!target.equals(code.owner.superName) && !target.equals(code.owner.name)) return false;
        int above = (org.objectweb.asm.Type.getArgumentsAndReturnSizes(((MethodInsnNode) insn).desc) >> 2) - 1;
        Optional<AbstractInsnNode> receiver = code.operands.source(insn, above);
        return !receiver.isPresent() || receiver.get().getOpcode() == Opcodes.ALOAD;
    }

    private void register(AbstractInsnNode store, FieldUse use, MethodInsnNode hook) {
        InsnList call = new InsnList();
        if (store.getOpcode() == Opcodes.PUTFIELD && !isBeforeSuperCall(store)) {
            call.add(new InsnNode(Opcodes.DUP2));
        } else {
            call.add(new InsnNode(Opcodes.DUP));
            call.add(new InsnNode(Opcodes.ACONST_NULL));
            call.add(new InsnNode(Opcodes.SWAP));
        }
        call.add(MethodCode.push(use.number()));
        call.add(hook);
        beforeStores.put(store, call);
    }

    private void findAllocation(AbstractInsnNode allocation) {
        Optional<MethodInsnNode> made = Allocations.makingCall(code, allocation);
        if (!made.isPresent()
                || allocation.getOpcode() == Opcodes.NEW && allocation.getNext().getOpcode() != Opcodes.DUP
                || staysKnown(made.get(), allocation)) {
            return;
        }
        Site site = Site.ofFresh(code.place(allocation), Allocations.name(code, allocation));
        InsnList call = new InsnList();
        call.add(new InsnNode(Opcodes.DUP));
        call.add(MethodCode.push(Sites.number(site)));
        call.add(isMadeForOthers(made.get()) ? HookCalls.createdToReturn() : HookCalls.createdAtSite());
        behindCalls.put(made.get(), call);
    }

    /** Is the lock returned at once? What a lambda returns, tables of locks keep for many. */
    private boolean isMadeForOthers(MethodInsnNode made) {
        AbstractInsnNode user = Alternatives.user(made);
        return user != null && user.getOpcode() == Opcodes.ARETURN && !code.method.name.startsWith("lambda$");
    }

    /** Does the lock go into a field that takes care of it, or into a variable that is only locked? */
    private boolean staysKnown(MethodInsnNode made, AbstractInsnNode allocation) {
        AbstractInsnNode user = Alternatives.user(made);
        if (user == null) return false;
        switch (user.getOpcode()) {
            case Opcodes.PUTFIELD:
            case Opcodes.PUTSTATIC:
                return fields.of(user).isPresent() && isFresh(user);
            case Opcodes.AASTORE:
                return fields.ofElement(code, user).isPresent();
            case Opcodes.ASTORE:
                return isOnlyLocked((VarInsnNode) user, allocation);
            default:
                return user.getOpcode() == Opcodes.POP;
        }
    }

    private boolean isOnlyLocked(VarInsnNode store, AbstractInsnNode allocation) {
        for (AbstractInsnNode insn : code.method.instructions) {
            if (insn.getOpcode() == Opcodes.ALOAD && ((VarInsnNode) insn).var == store.var && !goesIntoLock(insn)) {
                return false;
            }
        }
        return true;
    }

    private boolean goesIntoLock(AbstractInsnNode load) {
        AbstractInsnNode user = MethodCode.next(load);
        if (user != null && user.getOpcode() == Opcodes.DUP) return isMonitorEntry(user);
        if (user == null || isMonitor(user)) return user != null;
        Optional<LockOperation> operation = code.operation(user);
        return operation.isPresent()
                && (operation.get().locks() || DirectView.isLockedAtOnce(code, (MethodInsnNode) user));
    }

    private static boolean isMonitor(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.MONITORENTER || insn.getOpcode() == Opcodes.MONITOREXIT;
    }

    /** {@code dup, astore, monitorenter}: how compilers begin a synchronized block. */
    private static boolean isMonitorEntry(AbstractInsnNode dup) {
        AbstractInsnNode store = MethodCode.next(dup);
        AbstractInsnNode enter = store == null ? null : MethodCode.next(store);
        return enter != null && store.getOpcode() == Opcodes.ASTORE && enter.getOpcode() == Opcodes.MONITORENTER;
    }
}
