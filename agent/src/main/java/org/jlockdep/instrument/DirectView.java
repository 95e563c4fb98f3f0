package org.jlockdep.instrument;

import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * {@code rw.readLock().lock()}: a view that is made and locked at once. The lock it belongs to is on the stack just
 * before, so nothing has to be remembered. Only where the static type says what the view belongs to. Stateless.
 */
final class DirectView {
    private DirectView() {}

    /** The call that made the view which {@code call} locks, if it stands right before. */
    static Optional<MethodInsnNode> before(MethodCode code, MethodInsnNode call, LockOperation operation) {
        if (operation.argumentWords != 0 || !operation.locks()) return Optional.empty();
        Optional<AbstractInsnNode> previous = code.operands.before(call);
        boolean direct = previous.isPresent() && makesView(previous.get());
        return direct ? Optional.of((MethodInsnNode) previous.get()) : Optional.<MethodInsnNode>empty();
    }

    static boolean isLockedAtOnce(MethodCode code, MethodInsnNode view) {
        AbstractInsnNode next = MethodCode.next(view);
        if (next == null || !makesView(view)) return false;
        Optional<LockOperation> operation = code.operation(next);
        return operation.isPresent()
                && before(code, (MethodInsnNode) next, operation.get()).isPresent();
    }

    private static boolean makesView(AbstractInsnNode insn) {
        Optional<LockOperation> operation = LockOperation.of(insn);
        if (!operation.isPresent() || operation.get().action != LockOperation.Action.VIEW) return false;
        String owner = ((MethodInsnNode) insn).owner;
        String name = operation.get().name;
        boolean readWrite = owner.equals("java/util/concurrent/locks/ReentrantReadWriteLock")
                || owner.equals("java/util/concurrent/locks/ReadWriteLock");
        boolean stamped = owner.equals("java/util/concurrent/locks/StampedLock");
        return readWrite || stamped && !name.equals("asReadWriteLock");
    }
}
