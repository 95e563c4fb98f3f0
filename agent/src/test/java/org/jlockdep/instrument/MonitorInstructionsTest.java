package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SWAP;
import static org.objectweb.asm.Opcodes.V1_4;
import static org.objectweb.asm.Opcodes.V1_8;

import java.util.List;
import org.jlockdep.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class MonitorInstructionsTest {
    private static final String TWO = "(Ljava/lang/Object;Ljava/lang/Object;)V";

    /** Bodies of a method with the parameters a, b, n: HotSpot compiles only methods whose locking is structured. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (a) { b.hashCode(); }",
                "synchronized (a) { }",
                "synchronized (a) { synchronized (b) { synchronized (a) { b.hashCode(); } } }",
                "synchronized (a) { b.hashCode(); } synchronized (b) { a.hashCode(); }",
                "synchronized (a) { if (n > 0) return; if (n < -1) throw new Error(); b.hashCode(); }",
                "while (n-- > 0) synchronized (a) { if (n == 3) break; if (n == 4) continue; b.hashCode(); }",
                "do synchronized (a) { n--; b.hashCode(); } while (n > 0);",
                "try { synchronized (a) { b.hashCode(); } } finally { b.hashCode(); }",
                "synchronized (a) { try { b.hashCode(); } finally { a.hashCode(); } }",
                "try { synchronized (a) { b.hashCode(); } } catch (RuntimeException e) { synchronized (b) { n++; } }",
                "synchronized (a) { try { synchronized (b) { n /= n; } } catch (Exception e) { a.hashCode(); } }",
                "synchronized (a) { switch (n) { case 1: return; case 2: b.hashCode(); default: synchronized (b) { } } }",
                "outer: synchronized (a) { synchronized (b) { if (n > 0) break outer; } a.hashCode(); }",
                "synchronized (a) { for (;;) synchronized (b) { n /= n; } }",
            })
    void locking_stays_structured(String body) {
        Rewritten program = Rewritten.java("class Main { static void m(Object a, Object b, int n) { " + body + " } }");
        MethodNode before = method(program.original("Main"));
        MethodNode after = method(program.classFile("Main"));
        assertThat(StructuredLocking.problems(before)).as("as compiled").isEmpty();
        assertThat(StructuredLocking.problems(after)).isEmpty();
        assertThat(after.instructions.size()).isGreaterThan(before.instructions.size());
    }

    private static MethodNode method(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        return type.methods.stream().filter(m -> m.name.equals("m")).findFirst().orElseThrow();
    }

    @Test
    void a_monitor_left_by_an_exception_is_not_held_any_more() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { } class B { } class C { }
                class Main {
                    static void run() {
                        synchronized (A.class) {
                            try {
                                synchronized (B.class) { throw new IllegalStateException(); }
                            } catch (IllegalStateException e) {
                                synchronized (C.class) { }
                            }
                        }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("A.class -> B.class", "A.class -> C.class");
    }

    @Test
    void a_monitor_that_is_null_throws_what_it_threw_and_is_not_held() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { }
                class Main {
                    static Object nothing;
                    static void run() {
                        try {
                            synchronized (nothing) { }
                            throw new AssertionError();
                        } catch (NullPointerException e) {
                            synchronized (A.class) { }
                        }
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    @Test
    void a_monitor_entered_again_counts_once() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { } class B { }
                class Main {
                    static void run() {
                        synchronized (A.class) {
                            synchronized (A.class) { synchronized (A.class) { } }
                            synchronized (B.class) { }
                        }
                        synchronized (B.class) { }
                    }
                }
                """);
        assertThat(program.run()).containsExactly("A.class -> B.class");
    }

    @Test
    void a_long_method_with_wide_variables_keeps_its_frames() throws Exception {
        Rewritten program = Rewritten.java("""
                class A { } class B { }
                class Main {
                    static void run() { m(1, 2.0, 3L, "4"); }
                    static double m(long a, double b, long c, String d) {
                        double sum = 0;
                        for (long i = 0; i < 3; i++) {
                            synchronized (A.class) {
                                long j = i * c;
                                while (j-- > 0) synchronized (B.class) { sum += j + a + b + d.length(); }
                            }
                        }
                        return sum;
                    }
                }
                """);
        assertThat(program.run()).containsExactly("A.class -> B.class");
    }

    /** What is left comes from two places; a variable that only one of them set must not be read again. */
    @ParameterizedTest
    @ValueSource(ints = {V1_4, V1_8})
    void an_exit_that_is_a_jump_target_leaves_what_is_on_the_stack(int version) throws Exception {
        Assembled method = Assembled.method(version, 0, TWO, m -> {
            Label other = new Label();
            Label exit = new Label();
            enter(m, 1);
            touch(m);
            m.visitVarInsn(ALOAD, 2);
            m.visitJumpInsn(IFNULL, other);
            m.visitVarInsn(ALOAD, 1);
            m.visitJumpInsn(GOTO, exit);
            m.visitLabel(other);
            m.visitVarInsn(ALOAD, 1);
            m.visitVarInsn(ASTORE, 3);
            m.visitVarInsn(ALOAD, 3);
            m.visitLabel(exit);
            m.visitInsn(MONITOREXIT);
            enter(m, 2);
            m.visitVarInsn(ALOAD, 2);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(RETURN);
        });
        Events.drain();
        method.call(new Object(), new Object());
        assertThat(Events.drain()).isEmpty();
        assertThat(method.rewritten().instructions.size())
                .isGreaterThan(method.method().instructions.size());
    }

    @Test
    void a_lock_that_was_never_in_a_variable_is_left() throws Exception {
        Assembled method = Assembled.method(V1_8, 0, TWO, m -> {
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(DUP);
            m.visitInsn(MONITORENTER);
            touch(m);
            m.visitVarInsn(ALOAD, 2);
            m.visitInsn(SWAP);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(POP);
            enter(m, 2);
            m.visitVarInsn(ALOAD, 2);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(RETURN);
        });
        Events.drain();
        method.call(new Object(), new Object());
        assertThat(Events.drain()).isEmpty();
    }

    /** As Scala's compiler up to 2.11 writes lazy values: the normal exit and the handler read different variables. */
    @Test
    void the_handler_may_keep_the_lock_in_another_variable() {
        Assembled method = Assembled.method(V1_8, 0, TWO, m -> {
            Label start = new Label();
            Label end = new Label();
            m.visitTryCatchBlock(start, end, end, null);
            m.visitVarInsn(ALOAD, 0);
            m.visitInsn(DUP);
            m.visitVarInsn(ASTORE, 3);
            m.visitInsn(MONITORENTER);
            m.visitLabel(start);
            touch(m);
            m.visitVarInsn(ALOAD, 0);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(RETURN);
            m.visitLabel(end);
            m.visitVarInsn(ALOAD, 3);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(ATHROW);
        });
        assertThat(StructuredLocking.problems(method.rewritten())).isEmpty();
    }

    /** As Kotlin inlines {@code synchronized}: the exit of the handler is covered by the handler itself. */
    @Test
    void the_handler_may_cover_itself() throws Exception {
        Assembled method = Assembled.method(V1_8, 0, TWO, m -> {
            Label start = new Label();
            Label end = new Label();
            Label handler = new Label();
            Label handled = new Label();
            m.visitTryCatchBlock(start, end, handler, null);
            m.visitTryCatchBlock(handler, handled, handler, null);
            enter(m, 1);
            m.visitLabel(start);
            touch(m);
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(MONITOREXIT);
            m.visitLabel(end);
            m.visitInsn(RETURN);
            m.visitLabel(handler);
            m.visitVarInsn(ASTORE, 3);
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(MONITOREXIT);
            m.visitLabel(handled);
            m.visitVarInsn(ALOAD, 3);
            m.visitInsn(ATHROW);
        });
        assertThat(StructuredLocking.problems(method.rewritten())).isEmpty();
        method.call(new Object(), new Object());
    }

    @Test
    void locking_that_is_not_structured_still_runs() throws Exception {
        Assembled method = Assembled.method(V1_8, 0, "(Ljava/lang/Object;)Ljava/lang/Object;", m -> {
            enter(m, 1);
            enter(m, 1);
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(MONITOREXIT);
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(ACONST_NULL);
            m.visitInsn(ARETURN);
        });
        assertThat(method.call(new Object())).isNull();
    }

    @Test
    void the_check_knows_a_hook_inside_the_protected_range() {
        Assembled method = Assembled.method(V1_8, 0, TWO, m -> {
            Label start = new Label();
            Label end = new Label();
            m.visitTryCatchBlock(start, end, end, null);
            enter(m, 1);
            m.visitLabel(start);
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(MONITOREXIT);
            touch(m);
            m.visitInsn(RETURN);
            m.visitLabel(end);
            m.visitVarInsn(ALOAD, 1);
            m.visitInsn(MONITOREXIT);
            m.visitInsn(ATHROW);
        });
        List<String> problems = StructuredLocking.problems(method.method());
        assertThat(problems).isNotEmpty();
    }

    private static void enter(MethodVisitor m, int variable) {
        m.visitVarInsn(ALOAD, variable);
        m.visitInsn(MONITORENTER);
    }

    /** Something that may throw. */
    private static void touch(MethodVisitor m) {
        m.visitVarInsn(ALOAD, 2);
        m.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
        m.visitInsn(POP);
    }
}
