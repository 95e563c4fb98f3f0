package org.jlockdep.instrument;

import java.nio.charset.StandardCharsets;

/** Where the constants of a class file are (JVMS 4.4), for who builds nothing of them. */
final class ConstantPool {
    static final int NAME = 1;
    static final int TYPE = 7;
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;
    static final int NAME_AND_TYPE = 12;

    private static final int FIRST = 10;

    private final byte[] bytes;
    private final int[] offsets;
    private final int end;

    ConstantPool(byte[] classFile) {
        bytes = classFile;
        offsets = new int[u2(8)];
        int at = FIRST;
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = at;
            at += length(at);
            if (bytes[offsets[i]] == 5 || bytes[offsets[i]] == 6) i++; // longs and doubles count twice
        }
        end = at;
    }

    private int length(int at) {
        switch (bytes[at]) {
            case NAME:
                return 3 + u2(at + 1);
            case TYPE:
            case 8: // string
            case 16: // type of a method
            case 19: // module
            case 20: // package
                return 3;
            case 15: // method handle
                return 4;
            case 5: // long
            case 6: // double
                return 9;
            default:
                return 5;
        }
    }

    /** The offset of what comes behind it. */
    int end() {
        return end;
    }

    int size() {
        return offsets.length;
    }

    /** 0 where a constant has no place. */
    int tag(int index) {
        return offsets[index] == 0 ? 0 : bytes[offsets[index]];
    }

    /** The first index that a constant is made of. */
    int first(int index) {
        return u2(offsets[index] + 1);
    }

    int second(int index) {
        return u2(offsets[index] + 3);
    }

    /** The index of the field or method that a handle is of. */
    int ofHandle(int handle) {
        return u2(offsets[handle] + 2);
    }

    /** Where a name begins. */
    int start(int name) {
        return offsets[name] + 3;
    }

    /** Of a name, in bytes. */
    int lengthOf(int name) {
        return u2(offsets[name] + 1);
    }

    String text(int name) {
        return text(start(name), lengthOf(name));
    }

    String text(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    /** Internal name of a type. */
    String type(int index) {
        return text(first(index));
    }

    boolean is(byte[] name, int at, int length) {
        if (name.length != length) return false;
        for (int i = 0; i < length; i++) if (bytes[at + i] != name[i]) return false;
        return true;
    }

    /** Compilers write a name once, but need not. */
    boolean areSame(int name, int other) {
        if (name == other) return true;
        int length = lengthOf(name);
        if (length != lengthOf(other)) return false;
        for (int i = 0; i < length; i++) if (bytes[start(name) + i] != bytes[start(other) + i]) return false;
        return true;
    }

    int byteAt(int at) {
        return bytes[at];
    }

    /** @param start where the attributes of a field, a method or a class are counted (JVMS 4.7) */
    int behindAttributes(int start) {
        int at = start + 2;
        for (int attributes = u2(start); attributes > 0; attributes--) at += 6 + u4(at + 2);
        return at;
    }

    int u2(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    int u4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }
}
