package org.jlockdep.instrument;

import java.util.Arrays;

/** How long instructions are in a class file (JVMS 6.5). Stateless. */
final class InstructionLengths {
    private static final int IINC = 0x84;
    private static final int TABLESWITCH = 0xAA;
    private static final int LOOKUPSWITCH = 0xAB;
    private static final int WIDE = 0xC4;

    /** By opcode; 0 for those that tell it themselves, and for what is none. */
    private static final byte[] FIXED = fixed();

    private InstructionLengths() {}

    private static byte[] fixed() {
        byte[] lengths = new byte[256];
        set(lengths, 0x00, 0xC9, 1);
        set(lengths, 0x10, 0x10, 2); // bipush
        set(lengths, 0x11, 0x11, 3); // sipush
        set(lengths, 0x12, 0x12, 2); // ldc
        set(lengths, 0x13, 0x14, 3); // ldc_w, ldc2_w
        set(lengths, 0x15, 0x19, 2); // loads
        set(lengths, 0x36, 0x3A, 2); // stores
        set(lengths, IINC, IINC, 3);
        set(lengths, 0x99, 0xA8, 3); // jumps
        set(lengths, 0xA9, 0xA9, 2); // ret
        set(lengths, TABLESWITCH, LOOKUPSWITCH, 0);
        set(lengths, 0xB2, 0xB8, 3); // fields and methods
        set(lengths, 0xB9, 0xBA, 5); // invokeinterface, invokedynamic
        set(lengths, 0xBB, 0xBB, 3); // new
        set(lengths, 0xBC, 0xBC, 2); // newarray
        set(lengths, 0xBD, 0xBD, 3); // anewarray
        set(lengths, 0xC0, 0xC1, 3); // checkcast, instanceof
        set(lengths, WIDE, WIDE, 0);
        set(lengths, 0xC5, 0xC5, 4); // multianewarray
        set(lengths, 0xC6, 0xC7, 3); // ifnull, ifnonnull
        set(lengths, 0xC8, 0xC9, 5); // goto_w, jsr_w
        return lengths;
    }

    private static void set(byte[] lengths, int from, int to, int length) {
        Arrays.fill(lengths, from, to + 1, (byte) length);
    }

    /**
     * Of the instruction at an offset; 0 or less if there is none.
     *
     * @param code where the method's code begins, from which switches are aligned
     */
    static int of(byte[] classFile, int code, int at) {
        int opcode = classFile[at] & 0xFF;
        int length = FIXED[opcode];
        if (length > 0) return length;
        int aligned = code + (at - code + 4 & ~3);
        switch (opcode) {
            case WIDE:
                return (classFile[at + 1] & 0xFF) == IINC ? 6 : 4;
            case TABLESWITCH:
                return aligned - at + 12 + 4 * (s4(classFile, aligned + 8) - s4(classFile, aligned + 4) + 1);
            case LOOKUPSWITCH:
                return aligned - at + 8 + 8 * s4(classFile, aligned + 4);
            default:
                return 0;
        }
    }

    private static int s4(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
