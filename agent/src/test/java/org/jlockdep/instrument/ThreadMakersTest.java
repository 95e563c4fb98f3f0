package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** The class files are written by hand, since the JDK that runs this does not have the methods they call. */
final class ThreadMakersTest {
    private static final String THREAD = "java/lang/Thread";
    private static final String MAKES = "(Ljava/lang/Runnable;)Ljava/lang/Thread;";

    @Test
    void a_virtual_thread_is_made_then_told_of_then_started() {
        assertThat(calls(rewritten(virtual(THREAD))))
                .containsExactly(
                        "java/lang/Thread.ofVirtual",
                        "java/lang/Thread$Builder$OfVirtual.unstarted",
                        "org/jlockdep/runtime/ThreadHooks.starting",
                        "java/lang/Thread.start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread$Builder", "Thread$Builder$OfVirtual", "Thread$Builder$OfPlatform"})
    void a_builder_makes_the_thread_that_is_then_told_of_and_started(String builder) {
        assertThat(calls(rewritten(built("java/lang/" + builder))))
                .containsExactly(
                        "java/lang/" + builder + ".unstarted",
                        "org/jlockdep/runtime/ThreadHooks.starting",
                        "java/lang/Thread.start");
    }

    @Test
    void the_applications_own_methods_of_that_name_stay_as_they_are() {
        assertThat(rewriter().rewrite(virtual("app/Threads"))).isEmpty();
        assertThat(rewriter().rewrite(built("app/Builder"))).isEmpty();
    }

    @Test
    void the_scan_lets_both_through() {
        assertThat(isInteresting(virtual(THREAD))).isTrue();
        assertThat(isInteresting(built("java/lang/Thread$Builder"))).isTrue();
    }

    private static byte[] virtual(String owner) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        MethodVisitor method = method(type, MAKES);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "startVirtualThread", MAKES, false);
        return finished(type, method);
    }

    private static byte[] built(String builder) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        MethodVisitor method = method(type, "(L" + builder + ";Ljava/lang/Runnable;)Ljava/lang/Thread;");
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitMethodInsn(Opcodes.INVOKEINTERFACE, builder, "start", MAKES, true);
        return finished(type, method);
    }

    private static MethodVisitor method(ClassWriter type, String descriptor) {
        type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "app/Main", null, "java/lang/Object", null);
        MethodVisitor method =
                type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "begin", descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static byte[] finished(ClassWriter type, MethodVisitor method) {
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private static ClassRewriter rewriter() {
        return new ClassRewriter(Hierarchies.of(ThreadMakersTest.class.getClassLoader()), Rewritten.PLAIN_LOCKS);
    }

    private static byte[] rewritten(byte[] classFile) {
        return rewriter().rewrite(classFile).orElseThrow();
    }

    private static boolean isInteresting(byte[] classFile) {
        return ClassFileScan.scan(classFile, Rewritten.PLAIN_LOCKS).interesting;
    }

    private static List<String> calls(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode method : type.methods) {
            verify(type, method);
            for (AbstractInsnNode insn : method.instructions) {
                if (insn instanceof MethodInsnNode call) calls.add(call.owner + "." + call.name);
            }
        }
        return calls;
    }

    /** What is on the operand stack is what is taken from it. */
    private static void verify(ClassNode type, MethodNode method) {
        try {
            new Analyzer<>(new BasicVerifier()).analyze(type.name, method);
        } catch (AnalyzerException e) {
            throw new AssertionError(e);
        }
    }
}
