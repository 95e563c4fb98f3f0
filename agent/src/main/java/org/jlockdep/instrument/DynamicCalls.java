package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Call sites of dynamic languages whose class file names the method: Groovy's. The first operand is the receiver, and
 * what it is, is asked at run time as everywhere. That the language may do something else under the name of a lock's
 * method, for a category's sake or a changed meta class's, is not known.
 */
final class DynamicCalls {
    /** Who links such a site; it is given the method's name before anything else. That of version 7 is Groovy's up to 2.5. */
    private static final Set<String> LINKERS = new HashSet<>(Arrays.asList(
            "org/codehaus/groovy/vmplugin/v8/IndyInterface", "org/codehaus/groovy/vmplugin/v7/IndyInterface"));

    private static final String CALL = "invoke";

    private DynamicCalls() {}

    /** What to look for among the names of a class file. */
    static Set<String> linkers() {
        return LINKERS;
    }

    /** What yields the lock: of a view that was made right here, the lock that it belongs to. */
    static LockExpression lock(MethodCode code, InvokeDynamicInsnNode call, LockOperation operation) {
        Optional<AbstractInsnNode> origin = code.operands.origin(call, operation.argumentWords);
        if (origin.isPresent() && origin.get() instanceof InvokeDynamicInsnNode) {
            InvokeDynamicInsnNode view = (InvokeDynamicInsnNode) origin.get();
            Optional<LockOperation> made = operation(view);
            boolean isView = made.isPresent() && made.get().action == LockOperation.Action.VIEW;
            if (isView) return LockExpression.of(code, view, 0);
        }
        return LockExpression.of(code, call, operation.argumentWords);
    }

    /** What the call means if the receiver is such a lock; empty if its name or its arguments are those of none. */
    static Optional<LockOperation> operation(InvokeDynamicInsnNode call) {
        if (!call.name.equals(CALL) || !LINKERS.contains(call.bsm.getOwner())) return Optional.empty();
        Type[] operands = Type.getArgumentTypes(call.desc);
        boolean named = call.bsmArgs.length > 0 && call.bsmArgs[0] instanceof String;
        if (!named || operands.length == 0 || operands[0].getSort() != Type.OBJECT) return Optional.empty();
        Type[] arguments = Arrays.copyOfRange(operands, 1, operands.length);
        return LockOperation.dynamic((String) call.bsmArgs[0], arguments, Type.getReturnType(call.desc));
    }
}
