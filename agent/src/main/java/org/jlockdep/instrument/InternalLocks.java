package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The streams, readers and writers of JDK 19 to 23 lock an object that they make in their constructor, so that virtual
 * threads are not pinned (JDK-8284161; JEP 491 made it needless). For people it is still the stream that is locked, so the lock is called as the stream is. It is not the stream: a
 * {@code PrintWriter} locks the monitor of a {@code BufferedWriter} that has a lock of its own.
 */
final class InternalLocks {
    private static final String TYPE = "jdk/internal/misc/InternalLock";

    private final MethodCode code;

    InternalLocks(MethodCode code) {
        this.code = code;
    }

    void rewrite() {
        if (!code.method.name.equals("<init>")) return;
        for (MethodInsnNode call : code.parts.calls) if (isFactory(call)) tell(call);
    }

    private static boolean isFactory(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESTATIC && call.owner.equals(TYPE);
    }

    /** The JDK makes them when the superclass's constructor has run, so that {@code this} may be passed on. */
    private void tell(AbstractInsnNode factory) {
        InsnList call = new InsnList();
        call.add(new InsnNode(Opcodes.DUP));
        call.add(new VarInsnNode(Opcodes.ALOAD, 0));
        call.add(HookCalls.madeInternalLock());
        code.method.instructions.insert(factory, call);
        code.changed();
    }
}
