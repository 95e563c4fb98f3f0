package org.jlockdep.instrument;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.VarInsnNode;

/** Arguments on top of the stack that are put into scratch variables, while what lies below them is looked at. */
final class SetAside {
    private final MethodCode code;
    private final Type[] types;
    private final int first;
    private final int words;

    /** @param first the scratch variable from which on there is room */
    SetAside(MethodCode code, int first, Type... types) {
        this.code = code;
        this.types = types;
        this.first = first;
        int size = 0;
        for (Type type : types) size += type.getSize();
        this.words = size;
    }

    void store(InsnList list) {
        int at = first + words;
        for (int i = types.length - 1; i >= 0; i--) {
            at -= types[i].getSize();
            list.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), code.scratch(at)));
        }
    }

    void load(InsnList list) {
        int at = first;
        for (Type type : types) {
            list.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), code.scratch(at)));
            at += type.getSize();
        }
    }
}
