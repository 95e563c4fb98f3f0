package org.jlockdep.instrument;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets every class loader find the hooks. Some loaders (OSGi's, and others that are strict) hand on nothing but
 * {@code java.*}; their classes would fail at the first hook. So each {@code loadClass} begins with: if the name is one
 * of the hooks' package, ask the bootstrap loader. A method of that name in a class that is no loader
 * never sees such a name. Loaders of classes that are watched may be excluded themselves: they are rewritten all the same.
 */
final class LoaderDelegation {
    private static final String PREFIX = "org.jlockdep.runtime.";

    private LoaderDelegation() {}

    static boolean applies(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) == 0 && applies(method.name, method.desc);
    }

    static boolean applies(String method, String descriptor) {
        return method.equals("loadClass")
                && (descriptor.equals("(Ljava/lang/String;)Ljava/lang/Class;")
                        || descriptor.equals("(Ljava/lang/String;Z)Ljava/lang/Class;"));
    }

    /** What must stand at the very beginning of the method. */
    static InsnList entry(MethodCode code) {
        LabelNode otherwise = new LabelNode(new Label());
        InsnList list = new InsnList();
        list.add(new VarInsnNode(Opcodes.ALOAD, 1));
        list.add(new JumpInsnNode(Opcodes.IFNULL, otherwise));
        list.add(new VarInsnNode(Opcodes.ALOAD, 1));
        list.add(new LdcInsnNode(PREFIX));
        list.add(call(Opcodes.INVOKEVIRTUAL, "java/lang/String", "startsWith", "(Ljava/lang/String;)Z"));
        list.add(new JumpInsnNode(Opcodes.IFEQ, otherwise));
        list.add(new VarInsnNode(Opcodes.ALOAD, 1));
        list.add(new InsnNode(Opcodes.ICONST_0));
        list.add(new InsnNode(Opcodes.ACONST_NULL));
        list.add(call(
                Opcodes.INVOKESTATIC,
                "java/lang/Class",
                "forName",
                "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;"));
        list.add(new InsnNode(Opcodes.ARETURN));
        list.add(otherwise);
        if (code.hasFrames()) list.add(frame(code));
        list.add(new InsnNode(Opcodes.NOP)); // the method may begin with a frame of its own
        return list;
    }

    private static FrameNode frame(MethodCode code) {
        boolean resolves = code.method.desc.contains("Z");
        Object[] locals = resolves
                ? new Object[] {code.owner.name, "java/lang/String", Opcodes.INTEGER}
                : new Object[] {code.owner.name, "java/lang/String"};
        return new FrameNode(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
    }

    private static MethodInsnNode call(int opcode, String owner, String name, String descriptor) {
        return new MethodInsnNode(opcode, owner, name, descriptor, false);
    }
}
