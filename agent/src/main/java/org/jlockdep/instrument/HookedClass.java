package org.jlockdep.instrument;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class of the JDK that goes by and gets calls of hooks, whatever the user has asked for. Methods that are not taken
 * apart are copied as they are. For one class file.
 */
abstract class HookedClass extends ClassVisitor {
    /** Internal name of the class. */
    String type;

    private final Set<String> fields = new HashSet<>();

    HookedClass() {
        super(Opcodes.ASM9);
    }

    /** @return the new class file */
    final byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        cv = writer;
        reader.accept(this, 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        type = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        fields.add(name + " " + descriptor);
        return super.visitField(access, name, descriptor, signature, value);
    }

    /** Asked in methods, which come behind the fields. */
    final boolean has(String field, String descriptor) {
        return fields.contains(field + " " + descriptor);
    }
}
