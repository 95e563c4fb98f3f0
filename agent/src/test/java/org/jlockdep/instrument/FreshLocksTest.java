package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class FreshLocksTest {
    /** The site tells what the lock is for: nothing to remember, so nothing to pay. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "private final Object lock = new Object(); void m() { synchronized (lock) { } }",
                "private static final Lock lock = new ReentrantLock(); void m() { lock.lock(); lock.unlock(); }",
                "void m() { Object local = new Object(); synchronized (local) { } }",
                "void m() { Lock local = new ReentrantLock(); local.lock(); local.unlock(); }",
                "void m() { ReadWriteLock local = new ReentrantReadWriteLock(); local.readLock().lock(); }",
                "void m() { new Object(); }",
            })
    void is_not_remembered(String members) {
        assertThat(remembered(members)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "final Object lock = new Object();",
                "private final Object lock = new Object(); Object m() { return lock; }",
                "Object m() { return new Object(); }",
                "void m(List<Object> all) { all.add(new ReentrantLock()); }",
                "void m() { Object local = new Object(); System.out.println(local); }",
                "void m() { Object local = new Object(); Runnable r = () -> local.hashCode(); }",
                "void m(Object[] all) { all[0] = new Object(); }",
                "void m(Sample other) { other.lock = new Object(); } Object lock;",
                "static class Other { Object lock; } void m(Other other) { other.lock = new Object(); }",
            })
    void is_remembered(String members) {
        assertThat(remembered(members)).isEqualTo(1);
    }

    /** The hook behind the constructor comes between the lock and the variable that gives it its name. */
    @Test
    void a_lock_in_a_variable_has_one_name_wherever_it_is_taken() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main {
                    static void run() {
                        Lock left = new ReentrantLock(), right = new ReentrantLock();
                        Object monitor = new Object();
                        left.lock();
                        right.lock();
                        synchronized (monitor) { monitor.notify(); }
                        Runnable again = () -> {
                            left.lock();
                            right.lock();
                            synchronized (monitor) { monitor.notify(); }
                        };
                        right.unlock();
                        left.unlock();
                        again.run();
                    }
                }
                """);
        program.run();
        assertThat(program.lockClasses())
                .containsExactlyInAnyOrder("Main.run():left", "Main.run():right", "Main.run():monitor");
    }

    /** Before the superclass's constructor has run the verifier lets nobody pass this on. */
    @Test
    void a_field_may_be_set_before_the_super_call() throws Exception {
        Rewritten program = Rewritten.java("""
                class Outer {
                    class Inner { final Object lock = new Object(); }
                    Object make() {
                        Object captured = new Object();
                        return new Object() { Object steal() { return captured; } };
                    }
                }
                class Choice {
                    final Object lock;
                    Choice(boolean own) { super(); lock = own ? new Object() : "shared"; }
                }
                class Main {
                    static void run() {
                        Outer outer = new Outer();
                        outer.new Inner();
                        outer.make();
                        new Choice(true);
                        new Choice(false);
                    }
                }
                """);
        assertThat(program.run()).isEmpty();
    }

    private static int remembered(String members) {
        String imports = "import java.util.*; import java.util.concurrent.locks.*;";
        byte[] file =
                JavaSource.compile(imports + "class Sample { " + members + " }").get("Sample");
        ClassNode type = new ClassNode();
        byte[] rewritten = new ClassRewriter(Hierarchies.of(null), Rewritten.PLAIN_LOCKS)
                .rewrite(file)
                .orElse(file);
        new ClassReader(rewritten).accept(type, 0);
        int calls = 0;
        for (MethodNode m : type.methods) for (AbstractInsnNode insn : m.instructions) if (isCreated(insn)) calls++;
        return calls;
    }

    private static boolean isCreated(AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode)) return false;
        MethodInsnNode call = (MethodInsnNode) insn;
        return call.owner.equals(HookCalls.HOOKS) && (call.name.equals("created") || call.name.equals("returned"));
    }
}
