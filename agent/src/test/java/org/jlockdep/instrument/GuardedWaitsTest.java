package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class GuardedWaitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (f) { while (n > 0) f.wait(); }",
                "synchronized (this) { if (n > 0) wait(); }",
                "synchronized (a) { while (n > 0) a.wait(); }",
                "synchronized (S) { while (n > 0) S.wait(); }",
                "synchronized (a) { synchronized (f) { while (n > 0) f.wait(); } }",
                "l.lock(); try { while (n > 0) c.await(); } finally { l.unlock(); }",
                "l.lockInterruptibly(); try { while (n > 0) c.awaitUninterruptibly(); } finally { l.unlock(); }",
                "synchronized (f) { while (n > 0) f.wait(10); }",
                "l.lock(); try { while (n > 0) c.awaitNanos(10); } finally { l.unlock(); }",
            })
    void who_takes_a_lock_to_wait_on_it_tells_so_before_that(String body) throws Exception {
        List<String> calls = calls("void m(Object a, int n) throws Exception { " + body + " }");
        assertThat(calls).containsOnlyOnce("mayWait");
        int takes = calls.lastIndexOf("takes");
        assertThat(calls.indexOf("mayWait")).as("%s", calls).isBetween(0, takes);
    }

    @Test
    void a_synchronized_method_tells_at_its_begin() throws Exception {
        assertThat(calls("synchronized void m(int n) throws Exception { while (n > 0) wait(); }"))
                .containsOnlyOnce("mayWait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (f) { f.notifyAll(); }",
                "synchronized (f) { while (n > 0) a.wait(); }",
                "f.wait(); synchronized (f) { n++; }",
                "c.await();",
            })
    void a_wait_on_something_else_is_none(String body) throws Exception {
        assertThat(calls("void m(Object a, int n) throws Exception { " + body + " }"))
                .doesNotContain("mayWait");
    }

    /** The hook, and where a lock is taken. */
    private static List<String> calls(String method) {
        Rewritten program = Rewritten.java("import java.util.concurrent.locks.*; class Main { "
                + "static final Object S = new Object(); final Object f = new Object(); "
                + "final Lock l = new ReentrantLock(); final Condition c = l.newCondition(); " + method + " }");
        ClassNode type = new ClassNode();
        new ClassReader(program.classFile("Main")).accept(type, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode m : type.methods) {
            if (!m.name.equals("m")) continue;
            for (AbstractInsnNode insn : m.instructions) {
                if (insn.getOpcode() == Opcodes.MONITORENTER) calls.add("takes");
                if (!(insn instanceof MethodInsnNode call)) continue;
                calls.add(call.name.startsWith("lock") ? "takes" : call.name);
            }
        }
        return calls;
    }
}
