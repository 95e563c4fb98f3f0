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
 * Makes a method of our agent fail, in one of the ways of {@link Missing}. Started before our agent, with the method and
 * perhaps the way as its option: {@code org/jlockdep/analysis/EventDecoder.decode:hang}.
 */
public final class BreakingAgent implements ClassFileTransformer {
    private final String type;
    private final String method;
    private final String way;

    private BreakingAgent(String place) {
        int dot = place.indexOf('.');
        type = place.substring(0, dot);
        int colon = place.indexOf(':');
        method = place.substring(dot + 1, colon < 0 ? place.length() : colon);
        way = colon < 0 ? "fail" : place.substring(colon + 1);
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
        reader.accept(new Broken(writer, method, way), 0);
        return writer.toByteArray();
    }

    static final class Broken extends ClassVisitor {
        private final String broken;
        private final String way;

        Broken(ClassVisitor next, String broken, String way) {
            super(Opcodes.ASM9, next);
            this.broken = broken;
            this.way = way;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
            return name.equals(broken) ? new Failing(next, way) : next;
        }
    }

    /** What follows stays, and is not reached. */
    static final class Failing extends MethodVisitor {
        private final String way;

        Failing(MethodVisitor next, String way) {
            super(Opcodes.ASM9, next);
            this.way = way;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitMethodInsn(Opcodes.INVOKESTATIC, "org/jlockdep/faults/Missing", way, "()V", false);
        }
    }
}
