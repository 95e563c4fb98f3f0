package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** ASM writes a method that makes no sense but has instructions of every form, and says where each of them is. */
class InstructionLengthsTest {
    private static final int FIRST = 0x7A7B;

    private final List<Label> starts = new ArrayList<>();
    private MethodVisitor method;

    @Test
    void each_instruction_begins_where_the_one_before_it_ends() {
        byte[] classFile = written();
        int code = codeOf(classFile);
        for (int i = 0; i + 1 < starts.size(); i++) {
            int at = code + starts.get(i).getOffset();
            int length = starts.get(i + 1).getOffset() - starts.get(i).getOffset();
            assertThat(InstructionLengths.of(classFile, code, at))
                    .as("opcode %d", classFile[at] & 0xFF)
                    .isEqualTo(length);
        }
    }

    @Test
    void what_is_no_instruction_has_no_length() {
        assertThat(InstructionLengths.of(new byte[] {(byte) 0xFE}, 0, 0)).isZero();
    }

    byte[] written() {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Sample", null, "java/lang/Object", null);
        method = type.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        method.visitCode();
        start().visitIntInsn(Opcodes.SIPUSH, FIRST);
        writeAll();
        start().visitInsn(Opcodes.RETURN);
        method.visitMaxs(100, 400);
        method.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private MethodVisitor start() {
        Label label = new Label();
        method.visitLabel(label);
        starts.add(label);
        return method;
    }

    private void writeAll() {
        for (int opcode = Opcodes.NOP; opcode <= Opcodes.DCONST_1; opcode++) start().visitInsn(opcode);
        for (int opcode = Opcodes.IALOAD; opcode <= Opcodes.SALOAD; opcode++) start().visitInsn(opcode);
        for (int opcode = Opcodes.IASTORE; opcode <= Opcodes.LXOR; opcode++) start().visitInsn(opcode);
        for (int opcode = Opcodes.I2L; opcode <= Opcodes.DCMPG; opcode++) start().visitInsn(opcode);
        start().visitIntInsn(Opcodes.BIPUSH, 1);
        start().visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
        start().visitLdcInsn(1.5f);
        start().visitLdcInsn(1.5d);
        for (int variable : new int[] {0, 7, 300}) writeVariables(variable);
        writeReferences();
        writeJumps();
        writeSwitches();
    }

    private void writeVariables(int variable) {
        for (int opcode = Opcodes.ILOAD; opcode <= Opcodes.ALOAD; opcode++) start().visitVarInsn(opcode, variable);
        for (int opcode = Opcodes.ISTORE; opcode <= Opcodes.ASTORE; opcode++) start().visitVarInsn(opcode, variable);
        start().visitVarInsn(Opcodes.RET, variable);
        start().visitIincInsn(variable, 1);
        start().visitIincInsn(variable, 1000);
    }

    private void writeReferences() {
        for (int opcode = Opcodes.GETSTATIC; opcode <= Opcodes.PUTFIELD; opcode++)
            start().visitFieldInsn(opcode, "A", "a", "I");
        for (int opcode = Opcodes.INVOKEVIRTUAL; opcode <= Opcodes.INVOKESTATIC; opcode++)
            start().visitMethodInsn(opcode, "A", "a", "()V", false);
        start().visitMethodInsn(Opcodes.INVOKEINTERFACE, "A", "a", "()V", true);
        start().visitInvokeDynamicInsn("a", "()V", new Handle(Opcodes.H_INVOKESTATIC, "A", "a", "()V", false));
        for (int opcode : new int[] {Opcodes.NEW, Opcodes.ANEWARRAY, Opcodes.CHECKCAST, Opcodes.INSTANCEOF})
            start().visitTypeInsn(opcode, "A");
        start().visitMultiANewArrayInsn("[[I", 2);
        for (int opcode : new int[] {
            Opcodes.ARRAYLENGTH, Opcodes.ATHROW, Opcodes.MONITORENTER, Opcodes.MONITOREXIT, Opcodes.IRETURN
        }) start().visitInsn(opcode);
    }

    private void writeJumps() {
        Label here = new Label();
        method.visitLabel(here);
        for (int opcode = Opcodes.IFEQ; opcode <= Opcodes.JSR; opcode++) start().visitJumpInsn(opcode, here);
        start().visitJumpInsn(Opcodes.IFNULL, here);
        start().visitJumpInsn(Opcodes.IFNONNULL, here);
    }

    /** At each of the four places that a switch can be aligned from. */
    private void writeSwitches() {
        Label here = new Label();
        method.visitLabel(here);
        for (int i = 0; i < 4; i++) {
            start().visitTableSwitchInsn(-1, 1, here, here, here, here);
            start().visitInsn(Opcodes.NOP);
            start().visitLookupSwitchInsn(here, new int[] {1, 10, 100}, new Label[] {here, here, here});
            start().visitLookupSwitchInsn(here, new int[0], new Label[0]);
        }
    }

    private static int codeOf(byte[] classFile) {
        for (int at = 0; at + 2 < classFile.length; at++) {
            boolean first = classFile[at] == Opcodes.SIPUSH
                    && classFile[at + 1] == FIRST >> 8
                    && classFile[at + 2] == (FIRST & 0xFF);
            if (first) return at;
        }
        throw new AssertionError("no code");
    }
}
