package org.jlockdep.faults;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a method of our agent fail as it does where a class of the JDK is missing. Started before our agent, with the
 * method as its option: {@code org/jlockdep/analysis/EventDecoder.decode}.
 */
public final class BreakingAgent implements ClassFileTransformer {
    private final String type;
    private final String method;

    private BreakingAgent(String place) {
        int dot = place.indexOf('.');
        type = place.substring(0, dot);
        method = place.substring(dot + 1);
    }

    public static void premain(String place, Instrumentation instrumentation) {
        instrumentation.addTransformer(new BreakingAgent(place));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (!type.equals(name)) return null;
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Broken(writer, method), 0);
        return writer.toByteArray();
    }

    static final class Broken extends ClassVisitor {
        private final String broken;

        Broken(ClassVisitor next, String broken) {
            super(Opcodes.ASM9, next);
            this.broken = broken;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
            return name.equals(broken) ? new Failing(next) : next;
        }
    }

    /** What follows stays, and is not reached. */
    static final class Failing extends MethodVisitor {
        Failing(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitMethodInsn(Opcodes.INVOKESTATIC, "org/jlockdep/faults/Missing", "fail", "()V", false);
        }
    }
}
