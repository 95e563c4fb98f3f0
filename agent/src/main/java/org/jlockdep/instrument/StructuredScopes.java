package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where subtasks of the JDK's structured scopes are made, begin and end, and where a scope is closed: who closes it waits
 * for all of them, and who joins it need not, once it is cancelled. Rewritten whatever the user has asked for, as
 * {@link TaskSignals}, in the classes that JDK 21 and those since 25 have for it.
 */
final class StructuredScopes extends HookedClass {
    private static final String SCOPE = "java/util/concurrent/StructuredTaskScope";
    private static final String SCOPE_SINCE_25 = SCOPE + "Impl";
    private static final String SUBTASK = "$SubtaskImpl";
    private static final String CALLABLE = "Ljava/util/concurrent/Callable;";

    private static final Set<String> CLASSES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList(SCOPE, SCOPE + SUBTASK, SCOPE_SINCE_25, SCOPE_SINCE_25 + SUBTASK)));

    /** The type of a subtask's field that has its scope, or null as long as none was seen. */
    private String scope;

    /** Internal names of classes of the bootstrap loader. */
    static Set<String> classes() {
        return CLASSES;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (name.equals("scope")) scope = descriptor;
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        if ((access & Opcodes.ACC_ABSTRACT) != 0) return next;
        if (!type.endsWith(SUBTASK)) return (name + descriptor).equals("close()V") ? new Close(next) : next;
        if (scope == null || !has("task", CALLABLE)) return next;
        if (name.equals("<init>")) return new MadeTask(next, 0);
        return (name + descriptor).equals("run()V") ? new Run(next) : next;
    }

    /** Its thread runs nothing else, and ends right after. */
    private final class Run extends HookedMethod {
        Run(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            loadThis();
            loadField(type, "scope", scope);
            loadField(type, "task", CALLABLE);
            call(HookCalls.subtaskBegins());
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) {
                loadField(type, "scope", scope);
                call(HookCalls.subtaskEnds());
            }
            super.visitInsn(opcode);
        }
    }

    private static final class Close extends HookedMethod {
        Close(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) {
                loadThis();
                call(HookCalls.got());
            }
            super.visitInsn(opcode);
        }
    }
}
