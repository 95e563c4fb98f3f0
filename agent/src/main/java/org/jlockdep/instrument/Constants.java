package org.jlockdep.instrument;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the instructions of one class file are about, by the places in its pool of constants (JVMS 4.4). */
final class Constants {
    private final ClassReader reader;
    private final ConstantPool pool;
    private final BootstrapMethods bootstraps;
    private final char[] buffer;

    Constants(ClassReader reader, ConstantPool pool, BootstrapMethods bootstraps) {
        this.reader = reader;
        this.pool = pool;
        this.bootstraps = bootstraps;
        this.buffer = new char[reader.getMaxStringLength()];
    }

    /** The name to whose place there is a reference at an offset of the class file. */
    String text(int at) {
        return reader.readUTF8(at, buffer);
    }

    /** Internal name of the type to which there is a reference at an offset; null if that refers to nothing. */
    String type(int at) {
        return reader.readClass(at, buffer);
    }

    /** What {@code ldc} loads. */
    Object value(int index) {
        return reader.readConst(index, buffer);
    }

    AbstractInsnNode field(int opcode, int index) {
        int member = reader.getItem(index);
        int named = reader.getItem(pool.u2(member + 2));
        return new FieldInsnNode(opcode, type(member), text(named), text(named + 2));
    }

    AbstractInsnNode method(int opcode, int index) {
        int member = reader.getItem(index);
        int named = reader.getItem(pool.u2(member + 2));
        boolean ofInterface = pool.tag(index) == ConstantPool.INTERFACE_METHOD;
        return new MethodInsnNode(opcode, type(member), text(named), text(named + 2), ofInterface);
    }

    AbstractInsnNode dynamic(int index) {
        int bootstrap = pool.first(index);
        int named = reader.getItem(pool.second(index));
        Handle linker = (Handle) value(bootstraps.handle(bootstrap));
        Object[] arguments = new Object[bootstraps.arguments(bootstrap)];
        for (int a = 0; a < arguments.length; a++) arguments[a] = value(bootstraps.argument(bootstrap, a));
        return new InvokeDynamicInsnNode(text(named), text(named + 2), linker, arguments);
    }
}
