package org.jlockdep.instrument;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where subtasks of the JDK's structured scopes are made, begin and end, and where a scope is closed: who closes it waits
 * for all of them, and who joins it need not, once it is cancelled. Rewritten whatever the user has asked for, as
 * {@link TaskSignals}, in the classes that JDK 21 and those since 25 have for it.
 */
final class StructuredScopes extends ClassVisitor {
    private static final int API = Opcodes.ASM9;
    private static final String SCOPE = "java/util/concurrent/StructuredTaskScope";
    private static final String SCOPE_SINCE_25 = SCOPE + "Impl";
    private static final String SUBTASK = "$SubtaskImpl";
    private static final String CALLABLE = "Ljava/util/concurrent/Callable;";

    private static final Set<String> CLASSES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList(SCOPE, SCOPE + SUBTASK, SCOPE_SINCE_25, SCOPE_SINCE_25 + SUBTASK)));

    private String type;
    /** The field of a subtask that has its scope, or null as long as none was seen. */
    private String scope;

    private boolean hasTask;

    private StructuredScopes(ClassVisitor next) {
        super(API, next);
    }

    /** Internal names of classes of the bootstrap loader. */
    static Set<String> classes() {
        return CLASSES;
    }

    static byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new StructuredScopes(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        type = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (name.equals("scope")) scope = descriptor;
        if (name.equals("task")) hasTask = descriptor.equals(CALLABLE);
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        if ((access & Opcodes.ACC_ABSTRACT) != 0) return next;
        if (!type.endsWith(SUBTASK)) return (name + descriptor).equals("close()V") ? new Close(next) : next;
        if (scope == null || !hasTask) return next;
        if (name.equals("<init>")) return new Made(next);
        return (name + descriptor).equals("run()V") ? new Run(next) : next;
    }

    private static final class Made extends HookedMethod {
        Made(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) {
                loadThis();
                call(HookCalls.submits());
            }
            super.visitInsn(opcode);
        }
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
