package org.jlockdep.instrument;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** A class of which the code of some methods alone is read. The others are there without any. */
final class SomeMethods extends ClassNode {
    private final Set<String> wanted;

    /** @param wanted by name and descriptor */
    SomeMethods(Set<String> wanted) {
        super(Opcodes.ASM9);
        this.wanted = wanted;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return wanted.contains(name + descriptor) ? method : null;
    }
}
