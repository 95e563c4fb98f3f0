package org.jlockdep.instrument;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** One call that is about to be rewritten, described before anything around it changes. Immutable. */
final class LockCall {
    final AbstractInsnNode insn;
    final LockOperation operation;
    /** The call that made the view which this one locks at once. */
    final Optional<MethodInsnNode> view;

    final int how;
    final int site;
    private final Optional<LockExpression> lock;

    LockCall(MethodCode code, AbstractInsnNode insn, LockOperation operation) {
        this(
                insn,
                operation,
                Optional.<MethodInsnNode>empty(),
                operation.how,
                Optional.of(LockExpression.of(code, insn, operation.argumentWords)));
    }

    /** Of a call in whose own operands the lock does not show. */
    LockCall(AbstractInsnNode insn, LockOperation operation, LockExpression lock) {
        this(insn, operation, Optional.<MethodInsnNode>empty(), operation.how, Optional.of(lock));
    }

    /** Of a view: site and mode are those of the read/write lock. */
    LockCall(MethodCode code, MethodInsnNode insn, LockOperation operation, MethodInsnNode view) {
        this(
                insn,
                operation,
                Optional.of(view),
                operation.how | LockOperation.of(view).get().how,
                Optional.of(LockExpression.of(code, view, 0)));
    }

    /** Of a call that makes a view: no lock is taken, so there is no site. */
    LockCall(AbstractInsnNode insn, LockOperation operation) {
        this(insn, operation, Optional.<MethodInsnNode>empty(), operation.how, Optional.<LockExpression>empty());
    }

    private LockCall(
            AbstractInsnNode insn,
            LockOperation operation,
            Optional<MethodInsnNode> view,
            int how,
            Optional<LockExpression> lock) {
        this.insn = insn;
        this.operation = operation;
        this.view = view;
        this.how = how;
        this.lock = lock;
        this.site = lock.isPresent() ? lock.get().siteNumber() : 0;
    }

    /** Is the call given a stamp, which it takes back or changes? */
    boolean givesStamp() {
        return operation.stamps() && operation.argumentWords == 2;
    }

    AbstractInsnNode loadOwner() {
        return lock.isPresent() ? lock.get().loadOwner() : new InsnNode(Opcodes.ACONST_NULL);
    }
}
