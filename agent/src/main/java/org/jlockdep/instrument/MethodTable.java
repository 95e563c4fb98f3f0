package org.jlockdep.instrument;

import java.util.ArrayList;
import java.util.List;

/** The methods of a class file, by its bytes (JVMS 4.6), in the order in which they stand there. */
final class MethodTable {
    static final String INITIALISER = "<clinit>()V";

    private static final int INVOKEVIRTUAL = 0xB6;
    private static final int INVOKEINTERFACE = 0xB9;
    /** What stands before the code in its attribute (JVMS 4.7.3). */
    private static final int BEFORE_CODE = 14;

    /** Name and descriptor. */
    final List<String> keys = new ArrayList<>();

    private final byte[] bytes;
    private final ConstantPool pool;
    private final List<Integer> access = new ArrayList<>();
    private final List<Integer> names = new ArrayList<>();
    /** Where the attribute with the code begins; 0 if there is none. */
    private final List<Integer> codes = new ArrayList<>();

    private final int end;
    /** The place of the class's name in the pool. */
    private final int self;

    MethodTable(byte[] classFile, ConstantPool pool) {
        this.bytes = classFile;
        this.pool = pool;
        this.self = pool.first(pool.u2(pool.end() + 2));
        int at = pool.end() + 6;
        at += 2 + 2 * pool.u2(at);
        int fields = pool.u2(at);
        at += 2;
        for (int f = 0; f < fields; f++) at = pool.behindAttributes(at + 6);
        int count = pool.u2(at);
        at += 2;
        for (int m = 0; m < count; m++) {
            keys.add(pool.text(pool.u2(at + 2)) + pool.text(pool.u2(at + 4)));
            access.add(pool.u2(at));
            names.add(pool.u2(at + 2));
            codes.add(code(at + 6));
            at = pool.behindAttributes(at + 6);
        }
        end = at;
    }

    private int code(int start) {
        int at = start + 2;
        for (int attributes = pool.u2(start); attributes > 0; attributes--) {
            if (pool.text(pool.u2(at)).equals("Code")) return at;
            at += 6 + pool.u4(at + 2);
        }
        return 0;
    }

    int access(int method) {
        return access.get(method);
    }

    /** Its place in the pool. */
    int name(int method) {
        return names.get(method);
    }

    boolean hasCode(int method) {
        return codes.get(method) != 0;
    }

    /** Of a method that has code: where it begins. */
    int start(int method) {
        return codes.get(method) + BEFORE_CODE;
    }

    /** And the offset behind it. */
    int end(int method) {
        return start(method) + pool.u4(codes.get(method) + BEFORE_CODE - 4);
    }

    /** The offset behind all of them, where the attributes of the class are counted. */
    int end() {
        return end;
    }

    /** Is that the opcode of a call of a method that is named there? */
    static boolean isCall(int opcode) {
        return opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE;
    }

    /** Is a field or a method of this very class used? */
    boolean usesOwn(int instruction) {
        return pool.areSame(pool.first(pool.first(pool.u2(instruction + 1))), self);
    }

    /** Internal name of the class of which a field or a method is used. */
    String owner(int instruction) {
        return pool.type(pool.first(pool.u2(instruction + 1)));
    }

    /** Name and descriptor of the method that is called. */
    String called(int instruction) {
        return key(pool.second(pool.u2(instruction + 1)));
    }

    String key(int nameAndType) {
        return pool.text(pool.first(nameAndType)) + pool.text(pool.second(nameAndType));
    }

    int opcode(int instruction) {
        return bytes[instruction] & 0xFF;
    }
}
