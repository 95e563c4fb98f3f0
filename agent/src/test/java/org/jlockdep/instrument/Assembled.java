package org.jlockdep.instrument;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class with one method, {@code m}, of a shape that no compiler at hand would write. */
final class Assembled {
    static final String NAME = "Sample";

    private final byte[] classFile;

    private Assembled(byte[] classFile) {
        this.classFile = classFile;
    }

    /** Frames and sizes are computed. */
    static Assembled method(int version, int access, String descriptor, Consumer<MethodVisitor> code) {
        return of(version, access, descriptor, code, ClassWriter.COMPUTE_FRAMES);
    }

    /** Frames are the test's own. */
    static Assembled withFrames(int access, String descriptor, Consumer<MethodVisitor> code) {
        return of(Opcodes.V1_8, access, descriptor, code, ClassWriter.COMPUTE_MAXS);
    }

    private static Assembled of(
            int version, int access, String descriptor, Consumer<MethodVisitor> code, int computed) {
        ClassWriter type = new ClassWriter(computed);
        type.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
        MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC | access, "m", descriptor, null, null);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(0, 0);
        type.visitEnd();
        return new Assembled(type.toByteArray());
    }

    /** The method as it is. */
    MethodNode method() {
        return method(classFile);
    }

    /** The method after rewriting. */
    MethodNode rewritten() {
        return method(Rewritten.classes(Map.of(NAME, classFile)).classFile(NAME));
    }

    private static MethodNode method(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        return type.methods.get(1);
    }

    /** Loads the rewritten class, which the JVM verifies, and calls the method on a new instance. */
    Object call(Object... arguments) throws ReflectiveOperationException {
        Class<?> type = Rewritten.classes(Map.of(NAME, classFile)).load(NAME);
        Class<?>[] parameters = new Class<?>[arguments.length];
        Type[] types = Type.getArgumentTypes(method().desc);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = types[i].getSort() == Type.OBJECT ? Object.class : primitive(types[i]);
        }
        return type.getMethod("m", parameters).invoke(type.getConstructor().newInstance(), arguments);
    }

    private static Class<?> primitive(Type type) {
        return switch (type.getSort()) {
            case Type.INT -> int.class;
            case Type.LONG -> long.class;
            case Type.DOUBLE -> double.class;
            case Type.BOOLEAN -> boolean.class;
            default -> throw new IllegalArgumentException(type.toString());
        };
    }
}
