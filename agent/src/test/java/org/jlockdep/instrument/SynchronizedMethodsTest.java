package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.F_FULL;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.TOP;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jlockdep.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

class SynchronizedMethodsTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 17})
    void an_instance_method_locks_its_instance(int release) throws Exception {
        Rewritten program = Rewritten.java(release, """
                class A { synchronized void m() { synchronized (Main.class) { } } }
                class Main { static void run() { new A().m(); } }
                """);
        assertThat(program.run()).containsExactly("A -> Main.class");
    }

    @Test
    void a_static_method_locks_its_class() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { static synchronized void m() { synchronized (Main.class) { } } }
                class Main { static void run() { A.m(); } }
                """);
        assertThat(program.run()).containsExactly("A.class -> Main.class");
    }

    @Test
    void the_first_line_is_that_of_the_hook_as_well() throws Exception {
        Rewritten program = Rewritten.java("""
                class A {
                    synchronized void m() {
                        synchronized (Main.class) { }
                    }
                }
                class Main { static void run() { new A().m(); } }
                """);
        MethodNode method = method(program.classFile("A"), "m");

        assertThat(method.instructions.getFirst()).isInstanceOf(LabelNode.class);
        assertThat(method.instructions.getFirst().getNext())
                .isInstanceOfSatisfying(
                        LineNumberNode.class, line -> assertThat(line.line).isEqualTo(3));
    }

    private static MethodNode method(byte[] classFile, String name) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node.methods.stream()
                .filter(method -> method.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_lock_is_given_back_on_every_way_out() throws Exception {
        Rewritten program = Rewritten.java("""
                class A {
                    synchronized int m(int way) {
                        if (way == 0) return 0;
                        if (way == 1) throw new IllegalStateException();
                        try {
                            return 10 / (way - 2);
                        } finally {
                            if (way == 3) return 3;
                        }
                    }
                }
                class Main {
                    static void run() {
                        for (int way = 0; way < 5; way++) {
                            try { new A().m(way); } catch (RuntimeException e) { }
                            synchronized (Main.class) { }
                        }
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void an_exception_goes_first_to_the_methods_own_handlers() throws Exception {
        Rewritten program = Rewritten.java("""
                class A {
                    synchronized void m() {
                        try {
                            throw new IllegalStateException();
                        } catch (IllegalStateException e) {
                            synchronized (Main.class) { }
                        }
                    }
                }
                class Main { static void run() { new A().m(); } }
                """);
        assertThat(program.run()).containsExactly("A -> Main.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized void m() { }",
                "static synchronized void m() { }",
                "synchronized void m() { while (true) { if (this == null) break; } }",
                "synchronized long m(long a, double b) { for (double d = b; d > 0; d--) a++; return a; }",
                "static synchronized double m(long a, Object o, double b) { if (a > 0) { long x = a; b += x; } return b; }",
                "synchronized void m() { throw null; }",
                "synchronized void m() { for (;;) { } }",
                "static synchronized void m() { for (;;) { throw new Error(); } }",
                "synchronized void m() { synchronized (this) { synchronized (A.class) { } } }",
            })
    void the_jvm_accepts(String method) throws Exception {
        Rewritten program = Rewritten.java("class A { " + method + " } class Main { static void run() { new A(); } }");
        assertThat(program.run()).isEmpty();
        assertThat(program.classFile("A")).isNotEqualTo(program.original("A"));
        assertThat(Modifier.isSynchronized(
                        program.load("A").getDeclaredMethods()[0].getModifiers()))
                .isTrue();
    }

    /** Class files before Java 5 have no class constants, those before Java 6 no frames. */
    @ParameterizedTest
    @ValueSource(ints = {45 | 3 << 16, 46, 47, 48, 49, 50})
    void a_static_method_of_an_old_class_file_locks_its_class(int version) throws Exception {
        Assembled method = Assembled.method(
                version, ACC_SYNCHRONIZED | ACC_STATIC, "(Ljava/lang/Object;)Ljava/lang/Object;", m -> {
                    m.visitVarInsn(ALOAD, 0);
                    m.visitInsn(ARETURN);
                });
        Events.drain();
        assertThat(method.call("given")).isEqualTo("given");
        assertThat(StructuredLocking.problems(method.rewritten())).isEmpty();
    }

    @Test
    void a_method_that_overwrites_its_this_gives_the_right_lock_back() throws Exception {
        Assembled method = Assembled.method(50, ACC_SYNCHRONIZED, "(Ljava/lang/Object;)Ljava/lang/Object;", m -> {
            m.visitVarInsn(ALOAD, 1);
            m.visitVarInsn(ASTORE, 0);
            m.visitVarInsn(ALOAD, 0);
            m.visitInsn(ARETURN);
        });
        Events.drain();
        assertThat(method.call("other")).isEqualTo("other");
        assertThat(method.call("other")).isEqualTo("other");
        assertThat(Events.drain())
                .as("the first instance is held while the second is locked")
                .isEmpty();
    }

    /** As ProGuard writes them: what the method has no more use for is gone from its frames, {@code this} too. */
    @Test
    void frames_may_have_dropped_this() throws Exception {
        Assembled method = Assembled.withFrames(ACC_SYNCHRONIZED, "(Ljava/lang/Object;)V", m -> {
            Label end = new Label();
            m.visitVarInsn(ALOAD, 1);
            m.visitJumpInsn(IFNULL, end);
            m.visitVarInsn(ALOAD, 1);
            m.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
            m.visitInsn(POP);
            m.visitLabel(end);
            m.visitFrame(F_FULL, 2, new Object[] {TOP, "java/lang/Object"}, 0, new Object[0]);
            m.visitVarInsn(ALOAD, 1);
            m.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "toString", "()Ljava/lang/String;", false);
            m.visitInsn(POP);
            m.visitInsn(RETURN);
        });
        method.call("given");
        assertThatThrownBy(() -> method.call((Object) null))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NullPointerException.class);
    }

    /** A loop that begins with the method: its frame stands at the first instruction. */
    @Test
    void the_first_instruction_may_be_a_jump_target() {
        Assembled method = Assembled.withFrames(ACC_SYNCHRONIZED, "(Ljava/lang/Object;)V", m -> {
            Label start = new Label();
            Label end = new Label();
            m.visitLabel(start);
            m.visitFrame(F_FULL, 2, new Object[] {Assembled.NAME, "java/lang/Object"}, 0, new Object[0]);
            m.visitVarInsn(ALOAD, 1);
            m.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
            m.visitInsn(POP);
            m.visitVarInsn(ALOAD, 1);
            m.visitJumpInsn(IFNULL, end);
            m.visitJumpInsn(GOTO, start);
            m.visitLabel(end);
            m.visitFrame(F_FULL, 2, new Object[] {Assembled.NAME, "java/lang/Object"}, 0, new Object[0]);
            m.visitInsn(RETURN);
        });
        assertThat(method.rewritten().tryCatchBlocks).isNotEmpty();
    }
}
