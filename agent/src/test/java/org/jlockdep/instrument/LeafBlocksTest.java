package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.V1_4;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class LeafBlocksTest {
    private static final String LOCKS = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (a) { n++; }",
                "synchronized (a) { return; }",
                "synchronized (a) { while (n > 0) n -= 2; total += n; }",
                "synchronized (a) { if (n == 0) throw null; table[n] = a; }",
                "synchronized (a) { try { n /= n; } catch (ArithmeticException e) { n = 1; } }",
                "synchronized (a) { switch (n) { case 1: text = \"one\"; break; default: length = new int[n]; } }",
                "synchronized (a) { n++; } synchronized (b) { n--; }",
            })
    void a_block_that_runs_no_foreign_code_has_no_hook_at_its_exit(String body) {
        assertThat(hooks(body)).isNotEmpty().containsOnly("pass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (a) { b.hashCode(); }",
                "synchronized (a) { b = new Object(); }",
                "synchronized (a) { text = (String) b; }",
                "synchronized (a) { if (b instanceof String) n++; }",
                "synchronized (a) { n = Other.number; }",
                "synchronized (a) { b = Other.class; }",
                "synchronized (a) { table = new Object[n]; }",
                "synchronized (a) { run = () -> { }; }",
            })
    void a_block_that_may_run_foreign_code_is_pushed(String body) {
        assertThat(hooks(body)).contains("enter", "exit").doesNotContain("pass");
    }

    @Test
    void of_two_nested_blocks_the_inner_one_is_a_leaf() {
        assertThat(hooks("synchronized (a) { synchronized (b) { n++; } }"))
                .containsSubsequence("enter", "pass", "exit");
    }

    @Test
    void a_synchronized_method_is_one_if_all_of_it_is() {
        assertThat(hooksOf("synchronized int m() { return n++; }")).containsExactly("pass");
        assertThat(hooksOf("synchronized int m() { return hashCode(); }")).contains("enter", "exit");
        assertThat(hooksOf("synchronized void m() { synchronized (text) { n++; } }"))
                .contains("enter", "exit", "pass");
    }

    @Test
    void what_is_held_around_a_leaf_leads_into_it_and_nothing_leads_out() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { } class B { } class C { }
                class Main {
                    static int n;
                    static void run() {
                        for (int i = 0; i < 3; i++) {
                            synchronized (A.class) {
                                Object b = B.class;
                                synchronized (b) { n++; }
                                synchronized (C.class) { n++; }
                            }
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("A.class -> B.class", "A.class -> C.class");
    }

    @Test
    void a_leaf_on_a_lock_that_is_held_already_leaves_it_held() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { } class B { }
                class Main {
                    static int n;
                    static void run() {
                        Object a = A.class;
                        synchronized (a) {
                            synchronized (a) { n++; }
                            synchronized (a) { n++; }
                            synchronized (B.class) { n++; }
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("A.class -> B.class");
    }

    @Test
    void the_lock_class_of_a_leaf_is_known_although_nothing_was_ever_held_around_it() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    private final Object lock = new Object();
                    int n;
                    void count() { synchronized (lock) { n++; } }
                    static void run() { new Main().count(); }
                }
                """);
        assertThat(program.run()).isEmpty();
        assertThat(program.lockClasses()).containsExactly("Main.lock");
    }

    /** One block frees the lock of the other, and the other way round: the JVM allows it and never compiles it. */
    @Test
    void blocks_that_overlap_are_none() {
        assertThat(hooks(LOCKS, m -> {
                    enter(m, 1);
                    enter(m, 2);
                    exit(m, 1);
                    exit(m, 2);
                    m.visitInsn(ACONST_NULL);
                    m.visitInsn(ARETURN);
                }))
                .containsExactly("enter", "enter", "exit", "exit");
    }

    @Test
    void a_block_that_stores_another_lock_in_its_variable_is_none() {
        assertThat(hooks(LOCKS, m -> {
                    enter(m, 1);
                    m.visitVarInsn(ALOAD, 2);
                    m.visitVarInsn(ASTORE, 1);
                    exit(m, 1);
                    m.visitInsn(ACONST_NULL);
                    m.visitInsn(ARETURN);
                }))
                .containsExactly("enter", "exit");
    }

    /** What shrinks class files merges ends that are equal. */
    @Test
    void a_leaf_that_shares_its_exit_with_a_block_that_is_pushed_is_pushed_as_well() {
        assertThat(hooks(LOCKS, m -> {
                    Label other = new Label();
                    Label end = new Label();
                    m.visitVarInsn(ALOAD, 2);
                    m.visitJumpInsn(IFNULL, other);
                    enter(m, 1);
                    m.visitVarInsn(ALOAD, 1);
                    m.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
                    m.visitInsn(POP);
                    m.visitJumpInsn(GOTO, end);
                    m.visitLabel(other);
                    enter(m, 1);
                    m.visitLabel(end);
                    exit(m, 1);
                    m.visitInsn(ACONST_NULL);
                    m.visitInsn(ARETURN);
                }))
                .containsExactly("enter", "enter", "exit");
    }

    private static void enter(MethodVisitor m, int variable) {
        m.visitVarInsn(ALOAD, variable);
        m.visitInsn(MONITORENTER);
    }

    private static void exit(MethodVisitor m, int variable) {
        m.visitVarInsn(ALOAD, variable);
        m.visitInsn(MONITOREXIT);
    }

    private static List<String> hooks(String body) {
        return hooksOf("void m(Object a, Object b) { " + body + " }");
    }

    private static List<String> hooksOf(String method) {
        Rewritten program = Rewritten.java("class Other { static int number; } class Main {"
                + " int n; long total; int[] length; String text; Object[] table; Runnable run; " + method + " }");
        ClassNode type = new ClassNode();
        new ClassReader(program.classFile("Main")).accept(type, 0);
        return hooks(type.methods.stream()
                .filter(m -> m.name.equals("m"))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> hooks(String descriptor, Consumer<MethodVisitor> code) {
        return hooks(Assembled.method(V1_4, 0, descriptor, code).rewritten());
    }

    private static List<String> hooks(MethodNode method) {
        List<String> names = new ArrayList<>();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && call.owner.equals(HookCalls.HOOKS)) names.add(call.name);
        }
        return names;
    }
}
