package org.jlockdep.instrument;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Takes the code of one method apart (JVMS 4.7.3), as ASM's {@code ClassReader.readCode} does and with the same result.
 * That is one method of four loops, which HotSpot's second compiler compiles five times over in each start: 4.0 of the
 * 11.5 s that it worked for a start of Spring Boot (JDK 17, by the events of Flight Recorder), on two cores that the
 * program could have used. The methods here are small.
 *
 * <p>What is rare (annotations on types in code, attributes nobody knows) is left to ASM, see {@link #read}.
 */
final class CodeReader {
    private static final int LDC_W = 0x13;
    private static final int LDC2_W = 0x14;
    private static final int ILOAD_0 = 0x1A;
    private static final int ISTORE_0 = 0x3B;
    private static final int GOTO_W = 0xC8;
    private static final int JSR_W = 0xC9;
    private static final int WIDE = 0xC4;
    /** How far the opcodes of jumps stand before those that jump farther. */
    private static final int TO_NARROW = GOTO_W - Opcodes.GOTO;

    /** The forms that instructions have: what an opcode is followed by. */
    private static final int NOTHING = 0;

    private static final int NUMBER = 1;
    private static final int SHORT_NUMBER = 2;
    private static final int CONSTANT = 3;
    private static final int FAR_CONSTANT = 4;
    private static final int VARIABLE = 5;
    private static final int VARIABLE_IN_OPCODE = 6;
    private static final int INCREMENT = 7;
    private static final int JUMP = 8;
    private static final int FAR_JUMP = 9;
    private static final int TABLE = 10;
    private static final int LOOKUP = 11;
    private static final int FIELD = 12;
    private static final int METHOD = 13;
    private static final int DYNAMIC = 14;
    private static final int TYPE = 15;
    private static final int DIMENSIONS = 16;
    private static final int WIDENED = 17;
    private static final byte[] FORMS = forms();

    private final byte[] bytes;
    private final ConstantPool pool;
    private final Constants constants;
    private final int start;
    private final int end;
    private final CodePlaces places;

    /**
     * @param start where the code begins
     * @param end and where it ends
     */
    CodeReader(ClassFile file, Constants constants, int start, int end) {
        this.bytes = file.bytes;
        this.pool = file.pool;
        this.constants = constants;
        this.start = start;
        this.end = end;
        this.places = new CodePlaces(end - start);
    }

    private static byte[] forms() {
        byte[] forms = new byte[256];
        set(forms, Opcodes.BIPUSH, Opcodes.BIPUSH, NUMBER);
        set(forms, Opcodes.SIPUSH, Opcodes.SIPUSH, SHORT_NUMBER);
        set(forms, Opcodes.LDC, Opcodes.LDC, CONSTANT);
        set(forms, LDC_W, LDC2_W, FAR_CONSTANT);
        set(forms, Opcodes.ILOAD, Opcodes.ALOAD, VARIABLE);
        set(forms, ILOAD_0, Opcodes.IALOAD - 1, VARIABLE_IN_OPCODE);
        set(forms, Opcodes.ISTORE, Opcodes.ASTORE, VARIABLE);
        set(forms, ISTORE_0, Opcodes.IASTORE - 1, VARIABLE_IN_OPCODE);
        set(forms, Opcodes.IINC, Opcodes.IINC, INCREMENT);
        set(forms, Opcodes.IFEQ, Opcodes.JSR, JUMP);
        set(forms, Opcodes.RET, Opcodes.RET, VARIABLE);
        set(forms, Opcodes.TABLESWITCH, Opcodes.TABLESWITCH, TABLE);
        set(forms, Opcodes.LOOKUPSWITCH, Opcodes.LOOKUPSWITCH, LOOKUP);
        set(forms, Opcodes.GETSTATIC, Opcodes.PUTFIELD, FIELD);
        set(forms, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE, METHOD);
        set(forms, Opcodes.INVOKEDYNAMIC, Opcodes.INVOKEDYNAMIC, DYNAMIC);
        set(forms, Opcodes.NEW, Opcodes.NEW, TYPE);
        set(forms, Opcodes.NEWARRAY, Opcodes.NEWARRAY, NUMBER);
        set(forms, Opcodes.ANEWARRAY, Opcodes.ANEWARRAY, TYPE);
        set(forms, Opcodes.CHECKCAST, Opcodes.INSTANCEOF, TYPE);
        set(forms, WIDE, WIDE, WIDENED);
        set(forms, Opcodes.MULTIANEWARRAY, Opcodes.MULTIANEWARRAY, DIMENSIONS);
        set(forms, Opcodes.IFNULL, Opcodes.IFNONNULL, JUMP);
        set(forms, GOTO_W, JSR_W, FAR_JUMP);
        return forms;
    }

    private static void set(byte[] forms, int from, int to, int form) {
        Arrays.fill(forms, from, to + 1, (byte) form);
    }

    /**
     * @param owner internal name of its class
     * @param method gets what is read
     * @param whole with lines, variables and stack map frames, or the instructions alone
     * @return false if there is something that ASM must read: then the method is not to be used
     */
    boolean read(String owner, MethodNode method, boolean whole) {
        CodeAttributes attributes = new CodeAttributes(pool, constants, places, end);
        if (!attributes.find() || !markTargets()) return false;
        method.maxStack = pool.u2(start - 8);
        method.maxLocals = pool.u2(start - 6);
        attributes.readHandlers(method);
        if (whole && !(attributes.readLines() && readFrames(owner, method, attributes.frames()))) return false;
        if (whole) attributes.readVariables(method);
        readInstructions(method.instructions);
        return true;
    }

    private boolean readFrames(String owner, MethodNode method, int frames) {
        if (frames == 0) return true;
        FrameReader reader = new FrameReader(pool, constants, places);
        reader.begin(owner, method.access, method.name, method.desc);
        return reader.read(frames);
    }

    private boolean markTargets() {
        int step;
        for (int at = start; at < end; at += step) {
            step = InstructionLengths.of(bytes, start, at);
            if (step <= 0) return false;
            int form = FORMS[opcode(at)];
            if (form >= JUMP && form <= LOOKUP) markTargets(at, form);
        }
        return true;
    }

    private void markTargets(int at, int form) {
        if (form == JUMP || form == FAR_JUMP) {
            jump(at, form);
            return;
        }
        int table = aligned(at);
        target(at, table);
        int entries = form == TABLE ? pool.u4(table + 8) - pool.u4(table + 4) + 1 : pool.u4(table + 4);
        int width = form == TABLE ? 4 : 8;
        for (int i = 0; i < entries; i++) target(at, table + 12 + i * width);
    }

    private void readInstructions(InsnList to) {
        int step;
        for (int at = start; at < end; at += step) {
            step = InstructionLengths.of(bytes, start, at);
            places.addAt(at - start, to);
            to.add(instruction(at, opcode(at)));
        }
        places.addAt(end - start, to);
    }

    private AbstractInsnNode instruction(int at, int opcode) {
        int form = FORMS[opcode];
        switch (form) {
            case NOTHING:
                return new InsnNode(opcode);
            case VARIABLE:
                return new VarInsnNode(opcode, bytes[at + 1] & 0xFF);
            case VARIABLE_IN_OPCODE:
                return variable(opcode);
            case FIELD:
                return constants.field(opcode, pool.u2(at + 1));
            case METHOD:
                return constants.method(opcode, pool.u2(at + 1));
            case JUMP:
                return new JumpInsnNode(opcode, jump(at, form));
            case TYPE:
                return new TypeInsnNode(opcode, constants.type(at + 1));
            default:
                return other(at, opcode, form);
        }
    }

    private AbstractInsnNode other(int at, int opcode, int form) {
        switch (form) {
            case NUMBER:
                return new IntInsnNode(opcode, bytes[at + 1]);
            case SHORT_NUMBER:
                return new IntInsnNode(opcode, (short) pool.u2(at + 1));
            case CONSTANT:
                return new LdcInsnNode(constants.value(bytes[at + 1] & 0xFF));
            case FAR_CONSTANT:
                return new LdcInsnNode(constants.value(pool.u2(at + 1)));
            case INCREMENT:
                return new IincInsnNode(bytes[at + 1] & 0xFF, bytes[at + 2]);
            case FAR_JUMP:
                return new JumpInsnNode(opcode - TO_NARROW, jump(at, form));
            case TABLE:
                return table(at, aligned(at));
            case LOOKUP:
                return lookup(at, aligned(at));
            case DYNAMIC:
                return constants.dynamic(pool.u2(at + 1));
            case DIMENSIONS:
                return new MultiANewArrayInsnNode(constants.type(at + 1), bytes[at + 3] & 0xFF);
            default:
                return widened(at, opcode(at + 1));
        }
    }

    private static AbstractInsnNode variable(int opcode) {
        boolean load = opcode < ISTORE_0;
        int of = opcode - (load ? ILOAD_0 : ISTORE_0);
        return new VarInsnNode((load ? Opcodes.ILOAD : Opcodes.ISTORE) + (of >> 2), of & 3);
    }

    private AbstractInsnNode widened(int at, int opcode) {
        int variable = pool.u2(at + 2);
        if (opcode == Opcodes.IINC) return new IincInsnNode(variable, (short) pool.u2(at + 4));
        return new VarInsnNode(opcode, variable);
    }

    private AbstractInsnNode table(int at, int table) {
        int least = pool.u4(table + 4);
        int most = pool.u4(table + 8);
        LabelNode[] targets = new LabelNode[most - least + 1];
        for (int i = 0; i < targets.length; i++) targets[i] = target(at, table + 12 + 4 * i);
        return new TableSwitchInsnNode(least, most, target(at, table), targets);
    }

    private AbstractInsnNode lookup(int at, int table) {
        int[] keys = new int[pool.u4(table + 4)];
        LabelNode[] targets = new LabelNode[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = pool.u4(table + 8 + 8 * i);
            targets[i] = target(at, table + 12 + 8 * i);
        }
        return new LookupSwitchInsnNode(target(at, table), keys, targets);
    }

    /** Where the table of a switch begins. */
    private int aligned(int at) {
        return start + (at - start + 4 & ~3);
    }

    private LabelNode jump(int at, int form) {
        return places.label(at - start + (form == JUMP ? (short) pool.u2(at + 1) : pool.u4(at + 1)));
    }

    private LabelNode target(int at, int of) {
        return places.label(at - start + pool.u4(of));
    }

    private int opcode(int at) {
        return bytes[at] & 0xFF;
    }
}
