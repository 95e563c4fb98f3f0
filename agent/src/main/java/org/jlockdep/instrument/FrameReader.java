package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;

/** The stack map frames of one method (JVMS 4.7.4), each written out whole and not as the difference to the one before. */
final class FrameReader {
    private static final int ONE_ON_STACK = 64;
    private static final int RESERVED = 128;
    private static final int ONE_ON_STACK_FAR = 247;
    private static final int SAME_FAR = 251;
    private static final int FULL = 255;
    private static final int OBJECT = 7;
    private static final int ALLOCATION = 8;
    /** What a frame may have for a type, by the tag that stands for it. */
    private static final Object[] TYPES = {
        Opcodes.TOP,
        Opcodes.INTEGER,
        Opcodes.FLOAT,
        Opcodes.DOUBLE,
        Opcodes.LONG,
        Opcodes.NULL,
        Opcodes.UNINITIALIZED_THIS
    };

    private final ConstantPool pool;
    private final Constants constants;
    private final CodePlaces places;

    private final List<Object> locals = new ArrayList<>();
    private final List<Object> stack = new ArrayList<>();
    /** Where it reads. */
    private int at;

    FrameReader(ConstantPool pool, Constants constants, CodePlaces places) {
        this.pool = pool;
        this.constants = constants;
        this.places = places;
    }

    /** The one that no class file has: what a method begins with. */
    void begin(String owner, int access, String name, String descriptor) {
        boolean constructs = name.equals("<init>");
        if ((access & Opcodes.ACC_STATIC) == 0) locals.add(constructs ? Opcodes.UNINITIALIZED_THIS : owner);
        for (Type given : Type.getArgumentTypes(descriptor)) locals.add(ofArgument(given));
    }

    private static Object ofArgument(Type given) {
        switch (given.getSort()) {
            case Type.FLOAT:
                return Opcodes.FLOAT;
            case Type.DOUBLE:
                return Opcodes.DOUBLE;
            case Type.LONG:
                return Opcodes.LONG;
            case Type.ARRAY:
            case Type.OBJECT:
                return given.getInternalName();
            default:
                return Opcodes.INTEGER;
        }
    }

    /**
     * @param frames where they are counted
     * @return false if there is one of a kind that is not known
     */
    boolean read(int frames) {
        int offset = -1;
        at = frames + 2;
        for (int count = pool.u2(frames); count > 0; count--) {
            int kind = u1();
            if (kind >= RESERVED && kind < ONE_ON_STACK_FAR) return false;
            offset += 1 + delta(kind);
            change(kind);
            places.frame(offset, frame());
        }
        return true;
    }

    private int delta(int kind) {
        return kind < RESERVED ? kind & ONE_ON_STACK - 1 : u2();
    }

    private void change(int kind) {
        stack.clear();
        if (kind == FULL) {
            locals.clear();
            read(locals, u2());
            read(stack, u2());
        } else if (kind > SAME_FAR) {
            read(locals, kind - SAME_FAR);
        } else if (kind > ONE_ON_STACK_FAR) {
            for (int gone = SAME_FAR - kind; gone > 0; gone--) locals.remove(locals.size() - 1);
        } else if (kind >= ONE_ON_STACK) {
            read(stack, 1);
        }
    }

    private void read(List<Object> types, int count) {
        for (int i = 0; i < count; i++) types.add(type(u1()));
    }

    private Object type(int tag) {
        if (tag == ALLOCATION) return places.label(u2());
        if (tag != OBJECT) return TYPES[tag];
        at += 2;
        return constants.type(at - 2);
    }

    private FrameNode frame() {
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray());
    }

    private int u1() {
        return pool.byteAt(at++) & 0xFF;
    }

    private int u2() {
        at += 2;
        return pool.u2(at - 2);
    }
}
