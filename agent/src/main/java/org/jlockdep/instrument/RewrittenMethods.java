package org.jlockdep.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of a class that were rewritten. All others are copied as they are: to take them apart and put them together
 * again would be a fifth of the whole work. Frames and stack sizes are kept by hand, since computing them would load
 * classes of the application.
 */
final class RewrittenMethods {
    private final ClassReader original;
    private final Map<String, MethodNode> methods = new HashMap<>();

    RewrittenMethods(ClassReader original) {
        this.original = original;
    }

    void add(MethodNode method) {
        methods.put(method.name + method.desc, method);
    }

    /** @return the class file with them, or empty if there are none */
    Optional<byte[]> classFile() {
        if (methods.isEmpty()) return Optional.empty();
        ClassWriter writer = new ClassWriter(original, 0);
        original.accept(new Replacement(writer), 0);
        return Optional.of(writer.toByteArray());
    }

    /** The reader has a method copied that the writer is asked for directly, and passes over one that nobody visits. */
    private final class Replacement extends ClassVisitor {
        Replacement(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodNode rewritten = methods.get(name + descriptor);
            if (rewritten == null) return super.visitMethod(access, name, descriptor, signature, exceptions);
            rewritten.accept(cv);
            return null;
        }
    }
}
