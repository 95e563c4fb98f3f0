package org.jlockdep.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Calls of {@code Lockdep}, whose methods do nothing: a hook before the call is given the same arguments. */
final class Declarations {
    private static final String OWNER = "org/jlockdep/api/Lockdep";

    private final MethodCode code;
    /** Each call with what it is given last; found while the method is what it was. */
    private final Map<MethodInsnNode, LockExpression> calls = new LinkedHashMap<>();

    Declarations(MethodCode code) {
        this.code = code;
        for (MethodInsnNode call : code.parts.calls) {
            if (call.getOpcode() == Opcodes.INVOKESTATIC && call.owner.equals(OWNER))
                calls.put(call, LockExpression.of(code, call, 0));
        }
    }

    void rewrite() {
        for (MethodInsnNode call : calls.keySet()) rewrite(call);
    }

    private void rewrite(MethodInsnNode call) {
        switch (call.name) {
            case "name":
                name(call);
                break;
            case "mightLock":
                describe(call, HookCalls.mightLock());
                break;
            case "assertHeld":
                describe(call, HookCalls.assertHeld());
                break;
            default:
        }
    }

    private void name(MethodInsnNode call) {
        InsnList list = new InsnList();
        list.add(new InsnNode(Opcodes.DUP2));
        list.add(HookCalls.named());
        insert(list, call);
    }

    /** Hands over lock, owner, held stack and site. */
    private void describe(MethodInsnNode call, MethodInsnNode hook) {
        LockExpression lock = calls.get(call);
        InsnList list = new InsnList();
        list.add(new InsnNode(Opcodes.DUP));
        list.add(lock.loadOwner());
        list.add(new VarInsnNode(Opcodes.ALOAD, code.heldVariable()));
        list.add(MethodCode.push(lock.siteNumber()));
        list.add(hook);
        insert(list, call);
    }

    private void insert(InsnList list, MethodInsnNode call) {
        code.method.instructions.insertBefore(call, list);
        code.changed();
    }
}
