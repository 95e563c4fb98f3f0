package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Every instruction of some thousand methods, against the stack as ASM's analysis sees it. */
class StackEffectTest {
    private final BitSet met = new BitSet();

    @Test
    void agrees_with_a_data_flow_analysis() {
        JavaBase.classFiles("java/util").forEach(this::compare);
        assertThat(met.cardinality()).as("kinds of instruction").isGreaterThan(140);
    }

    private void compare(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        for (MethodNode method : type.methods) {
            try {
                compare(method, new Analyzer<>(new BasicInterpreter()).analyze(type.name, method));
            } catch (AnalyzerException e) {
                throw new AssertionError(type.name + "." + method.name, e);
            }
        }
    }

    private void compare(MethodNode method, Frame<BasicValue>[] frames) throws AnalyzerException {
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode insn = method.instructions.get(i);
            if (insn.getOpcode() < 0 || frames[i] == null) continue;
            met.set(insn.getOpcode());
            compare(insn, frames[i]);
        }
    }

    private static void compare(AbstractInsnNode insn, Frame<BasicValue> before) throws AnalyzerException {
        int popped = StackEffect.popped(insn);
        int left = words(before) - popped;
        boolean right = popped == StackEffect.UNKNOWN
                ? ends(insn)
                : !ends(insn) && left >= 0 && left + StackEffect.pushed(insn) == words(after(insn, before));
        if (!right) fail("opcode " + insn.getOpcode() + " pops " + popped + " and pushes " + StackEffect.pushed(insn));
    }

    private static Frame<BasicValue> after(AbstractInsnNode insn, Frame<BasicValue> before) throws AnalyzerException {
        Frame<BasicValue> after = new Frame<>(before);
        after.execute(insn, new BasicInterpreter());
        return after;
    }

    private static int words(Frame<BasicValue> frame) {
        int words = 0;
        for (int i = 0; i < frame.getStackSize(); i++)
            words += frame.getStack(i).getSize();
        return words;
    }

    private static boolean ends(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        return opcode >= Opcodes.GOTO && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
    }
}
