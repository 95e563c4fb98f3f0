package org.jlockdep.it;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.JSR;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RET;
import static org.objectweb.asm.Opcodes.RETURN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes a class as compilers wrote it before Java 5: no constant for a class (so a hook in a static synchronized
 * method cannot load it with {@code ldc}), no stack maps, and a {@code finally} that is a subroutine. In Java:
 *
 * <pre>
 * public class Old {
 *     static Object lock = new Object();
 *     public static synchronized void touch() {}
 *     public static synchronized void classFirst() { synchronized (lock) {} }
 *     public static void lockFirst() { synchronized (lock) { touch(); } }
 * }
 * </pre>
 */
final class OldClassFile {
    static final String NAME = "Old";
    private static final String OBJECT = "java/lang/Object";
    private static final String FIELD = "lock";
    private static final String FIELD_TYPE = "Ljava/lang/Object;";
    private static final int LOCK = 0;
    private static final int THROWN = 1;
    private static final int RETURN_ADDRESS = 2;

    private final ClassWriter writer = new ClassWriter(0);

    private OldClassFile(int version) {
        writer.visit(version, ACC_PUBLIC | ACC_SUPER, NAME, null, OBJECT, null);
        writer.visitField(ACC_STATIC, FIELD, FIELD_TYPE, null, null).visitEnd();
    }

    static void write(int version, Path folder) throws IOException {
        OldClassFile file = new OldClassFile(version);
        file.initializer();
        file.touch();
        file.locked(ACC_PUBLIC | ACC_STATIC | ACC_SYNCHRONIZED, "classFirst", code -> {});
        file.locked(
                ACC_PUBLIC | ACC_STATIC,
                "lockFirst",
                code -> code.visitMethodInsn(INVOKESTATIC, NAME, "touch", "()V", false));
        Files.write(folder.resolve(NAME + ".class"), file.writer.toByteArray());
    }

    private interface Body {
        void write(MethodVisitor code);
    }

    private void initializer() {
        MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitTypeInsn(NEW, OBJECT);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        code.visitFieldInsn(PUTSTATIC, NAME, FIELD, FIELD_TYPE);
        code.visitInsn(RETURN);
        code.visitMaxs(2, 0);
    }

    private void touch() {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC | ACC_SYNCHRONIZED, "touch", "()V", null, null);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
    }

    /** {@code synchronized (lock) { body }} with the monitor's exit in a subroutine. */
    private void locked(int access, String name, Body body) {
        MethodVisitor code = writer.visitMethod(access, name, "()V", null, null);
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        Label leave = new Label();
        code.visitTryCatchBlock(start, end, handler, null);
        code.visitFieldInsn(GETSTATIC, NAME, FIELD, FIELD_TYPE);
        code.visitInsn(DUP);
        code.visitVarInsn(ASTORE, LOCK);
        code.visitInsn(MONITORENTER);
        code.visitLabel(start);
        body.write(code);
        code.visitJumpInsn(JSR, leave);
        code.visitLabel(end);
        code.visitInsn(RETURN);
        code.visitLabel(handler);
        code.visitVarInsn(ASTORE, THROWN);
        code.visitJumpInsn(JSR, leave);
        code.visitVarInsn(ALOAD, THROWN);
        code.visitInsn(ATHROW);
        code.visitLabel(leave);
        code.visitVarInsn(ASTORE, RETURN_ADDRESS);
        code.visitVarInsn(ALOAD, LOCK);
        code.visitInsn(MONITOREXIT);
        code.visitVarInsn(RET, RETURN_ADDRESS);
        code.visitMaxs(2, 3);
    }
}
