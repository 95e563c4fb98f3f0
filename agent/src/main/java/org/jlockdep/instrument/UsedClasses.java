package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which classes the instructions of one line initialise unless they are (JVMS 5.5), by binary name, in their order. Read
 * when a thread stands there and does nothing, which is seldom: nothing of it is kept while classes are loaded.
 */
public final class UsedClasses {
    /** Methods that initialise a class by way of reflection; which one is a constant of the same line, at best. */
    private static final Set<String> REFLECTION =
            new HashSet<>(Arrays.asList("forName", "ensureInitialized", "newInstance", "invoke"));

    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> constants = new ArrayList<>();
    private boolean reflects;

    private UsedClasses() {}

    /** @param line below 0 if the class file has none: then the whole method is looked at */
    public static List<String> of(byte[] classFile, String method, int line) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
        UsedClasses found = new UsedClasses();
        for (MethodNode m : node.methods) if (m.name.equals(method)) found.read(m, line);
        return found.reflects ? found.withConstants() : new ArrayList<>(found.used);
    }

    private List<String> withConstants() {
        Set<String> all = new LinkedHashSet<>(used);
        all.addAll(constants);
        return new ArrayList<>(all);
    }

    private void read(MethodNode method, int line) {
        int at = -1;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode) at = ((LineNumberNode) insn).line;
            else if (line < 0 || at == line) read(insn);
        }
    }

    private void read(AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case Opcodes.NEW:
                add(((TypeInsnNode) insn).desc);
                break;
            case Opcodes.GETSTATIC:
            case Opcodes.PUTSTATIC:
                add(((FieldInsnNode) insn).owner);
                break;
            case Opcodes.INVOKESTATIC:
                add(((MethodInsnNode) insn).owner);
                reflects |= REFLECTION.contains(((MethodInsnNode) insn).name);
                break;
            case Opcodes.INVOKEVIRTUAL:
                reflects |= REFLECTION.contains(((MethodInsnNode) insn).name);
                break;
            case Opcodes.LDC:
                addConstant(((LdcInsnNode) insn).cst);
                break;
            default:
        }
    }

    private void add(String internalName) {
        if (!internalName.startsWith("org/jlockdep/runtime/")) used.add(internalName.replace('/', '.'));
    }

    private void addConstant(Object constant) {
        if (constant instanceof String) constants.add((String) constant);
        if (constant instanceof Type) constants.add(((Type) constant).getClassName());
    }
}
