package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What rewritten methods of the JDK call of ours. */
final class HookedMethods {
    private HookedMethods() {}

    /** As {@code method hook}, in the order of the class file. */
    static List<String> calls(byte[] classFile) {
        ClassNode rewritten = new ClassNode();
        new ClassReader(classFile).accept(rewritten, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode method : rewritten.methods) {
            for (AbstractInsnNode insn : method.instructions) {
                boolean ours = insn instanceof MethodInsnNode call && call.owner.startsWith("org/jlockdep/");
                if (ours) calls.add(method.name + " " + ((MethodInsnNode) insn).name);
            }
        }
        return calls;
    }
}
