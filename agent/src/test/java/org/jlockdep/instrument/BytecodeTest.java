package org.jlockdep.instrument;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jlockdep.Golden;
import org.jlockdep.runtime.HoldBits;
import org.jlockdep.runtime.Site;
import org.jlockdep.runtime.Sites;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** What rewriting makes of the commonest shapes, to be read: {@code src/test/resources/golden/bytecode}. */
class BytecodeTest {
    private static final int RELEASE = 11;
    private static final int SMALL = 2 * HoldBits.RELEASE;

    @ParameterizedTest
    @CsvSource({
        "synchronized-block, 'void m(Object o) { synchronized (o) { o.notify(); } }'",
        "synchronized-method, 'synchronized int m(int n) { return hashCode() + n; }'",
        "static-synchronized-method, 'static synchronized void m() { Thread.yield(); }'",
        "leaf-block, 'int n; void m(Object o) { synchronized (o) { n++; } }'",
        "leaf-method, 'synchronized int m(int n) { return n; }'",
        "lock, 'void m(Lock l) { l.lock(); try { hashCode(); } finally { l.unlock(); } }'",
        "try-lock, 'boolean m(Lock l) throws Exception { return l.tryLock(1, TimeUnit.SECONDS); }'",
        "read-lock, 'void m(ReadWriteLock rw) { rw.readLock().lock(); }'",
        "method-reference, 'Runnable m(Lock l) { return l::unlock; }'",
        "wait, 'void m() throws Exception { wait(); }'",
        "field-that-leaks, 'Lock l; void m() { l = new ReentrantLock(); }'",
        "class-loader, 'Class<?> loadClass(String name) { return null; }'",
    })
    void looks_as_it_did(String shape, String member) throws Exception {
        String head = "package bytecode; import java.util.concurrent.*; import java.util.concurrent.locks.*;";
        Map<String, byte[]> files = JavaSource.compile(head + "class Sample { " + member + " }", RELEASE);
        takeSmallSiteNumbers();
        MethodNode method = method(Rewritten.classes(files).classFile("bytecode.Sample"));
        name(method);
        Golden.assertMatches("bytecode/" + shape + ".txt", member + "\n\n" + text(method));
    }

    /** So that no small constant looks like a site. */
    private static void takeSmallSiteNumbers() {
        for (int line = 0; Sites.count() < SMALL; line++) {
            Sites.number(Site.ofThis(new Site.Place("BytecodeTest", "m", "BytecodeTest.java", line)));
        }
    }

    private static MethodNode method(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.EXPAND_FRAMES);
        return type.methods.get(type.methods.size() - 1);
    }

    /** Sites and fields are numbered as they come: shown by what they are. */
    private static void name(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (!(insn instanceof IntInsnNode)) continue;
            int number = ((IntInsnNode) insn).operand;
            if (number > SMALL) method.instructions.set(insn, new LdcInsnNode("site: " + Sites.get(number).text));
        }
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (!(insn instanceof MethodInsnNode) || !((MethodInsnNode) insn).name.equals("created")) continue;
            if (insn.getPrevious() instanceof LdcInsnNode) continue;
            method.instructions.set(insn.getPrevious(), new LdcInsnNode("field"));
        }
    }

    private static String text(MethodNode method) {
        Textifier text = new Textifier();
        method.accept(new TraceMethodVisitor(text));
        StringWriter out = new StringWriter();
        text.print(new PrintWriter(out, true));
        return out.toString().replaceAll("(?m)^ +(LINENUMBER|LOCALVARIABLE) .*\n", "");
    }
}
