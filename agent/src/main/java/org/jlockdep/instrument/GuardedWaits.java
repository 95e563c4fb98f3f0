package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.runtime.WatchedWaits;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Locks that a method takes to wait on them until something is true, which it may be already: a guarded block. Whoever
 * takes such a lock may have to wait, whether it comes to that in this run or not. Told before the lock is taken, where
 * all that stays held is held.
 */
final class GuardedWaits {
    private final MethodCode code;
    private final List<Guard> guards = new ArrayList<>();

    /** What may be waited for, and where it can be told. */
    private static final class Guard {
        /** Null for the entry of a synchronized method. */
        final AbstractInsnNode takes;
        /** Reads the condition; null if it is the monitor that is taken. */
        final FieldInsnNode condition;

        final int site;
        /** Does the wait end by itself? */
        final boolean timed;

        Guard(AbstractInsnNode takes, FieldInsnNode condition, int site, boolean timed) {
            this.takes = takes;
            this.condition = condition;
            this.site = site;
            this.timed = timed;
        }
    }

    /** Reads the method while it is what it was. */
    GuardedWaits(MethodCode code) {
        this.code = code;
        if (WatchedWaits.isOff()) return;
        for (MethodInsnNode call : code.parts.calls) {
            Optional<LockOperation> operation = code.operation(call);
            if (!operation.isPresent()) continue;
            int words = operation.get().argumentWords;
            if (operation.get().action == LockOperation.Action.WAIT) addWait(call, words);
            else if (operation.get().action == LockOperation.Action.AWAIT) addAwait(call, words);
        }
    }

    /** @param words of arguments, which say for how long */
    private void addWait(MethodInsnNode call, int words) {
        LockExpression monitor = LockExpression.of(code, call, words);
        AbstractInsnNode taken = null;
        for (AbstractInsnNode enter : code.parts.enters) {
            if (code.method.instructions.indexOf(enter) > code.method.instructions.indexOf(call)) break;
            if (monitor.isSameAs(LockExpression.of(code, enter, 0))) taken = enter;
        }
        boolean ofMethod = SynchronizedMethods.applies(code) && !code.isStatic() && monitor.isThis();
        if (taken != null || ofMethod) guards.add(new Guard(taken, null, monitor.siteNumber(), words != 0));
    }

    private void addAwait(MethodInsnNode call, int words) {
        Optional<FieldInsnNode> condition = condition(call, words);
        if (!condition.isPresent()) return;
        AbstractInsnNode taken = null;
        for (MethodInsnNode other : code.parts.calls) {
            if (other == call) break;
            Optional<LockOperation> operation = code.operation(other);
            boolean takes = operation.isPresent() && operation.get().action == LockOperation.Action.ACQUIRE;
            if (takes && operation.get().argumentWords == 0) taken = other;
        }
        if (taken == null) return;
        int site = LockExpression.of(code, call, words).siteNumber();
        guards.add(new Guard(taken, condition.get(), site, words != 0));
    }

    /** One that is to be had anywhere in the method: a field of {@code this}, or a static one of its class. */
    private Optional<FieldInsnNode> condition(MethodInsnNode call, int words) {
        Optional<AbstractInsnNode> origin = code.operands.origin(call, words);
        if (!origin.isPresent() || !(origin.get() instanceof FieldInsnNode)) return Optional.empty();
        FieldInsnNode read = (FieldInsnNode) origin.get();
        boolean isOwn = read.owner.equals(code.owner.name) && !code.method.name.endsWith("init>");
        if (read.getOpcode() == Opcodes.GETSTATIC) return isOwn ? Optional.of(read) : Optional.<FieldInsnNode>empty();
        Optional<AbstractInsnNode> load = code.operands.before(read);
        boolean ofThis = load.isPresent()
                && load.get() instanceof VarInsnNode
                && code.isThis((VarInsnNode) load.get())
                && code.operands.isKept(0);
        return isOwn && ofThis ? Optional.of(read) : Optional.<FieldInsnNode>empty();
    }

    /** Before anything else is inserted where the lock is taken. */
    void rewrite() {
        for (Guard guard : guards) {
            if (guard.takes == null) continue;
            InsnList call = new InsnList();
            if (guard.condition == null) call.add(new InsnNode(Opcodes.DUP));
            else loadCondition(guard.condition, call);
            tell(guard, call);
            code.method.instructions.insertBefore(guard.takes, call);
        }
    }

    /** The same in a synchronized method, whose monitor is taken by then; when all else there has been inserted. */
    void rewriteEntry() {
        for (Guard guard : guards) {
            if (guard.takes != null) continue;
            InsnList call = code.lineOfEntry();
            call.add(new VarInsnNode(Opcodes.ALOAD, 0));
            tell(guard, call);
            code.method.instructions.insert(call);
        }
    }

    private static void loadCondition(FieldInsnNode read, InsnList call) {
        if (read.getOpcode() == Opcodes.GETFIELD) call.add(new VarInsnNode(Opcodes.ALOAD, 0));
        call.add(new FieldInsnNode(read.getOpcode(), read.owner, read.name, read.desc));
    }

    private void tell(Guard guard, InsnList call) {
        call.add(MethodCode.push(guard.site));
        call.add(MethodCode.push(guard.timed ? 1 : 0));
        call.add(EventHookCalls.mayWait());
        code.changed();
    }
}
