package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

class ClassRewriterTest {
    private final ClassRewriter rewriter = new ClassRewriter(Hierarchies.of(null), Rewritten.PLAIN_LOCKS);

    @Test
    void a_class_without_locks_is_not_changed() {
        byte[] plain = JavaSource.compile("class Sample { int m(int n) { return n * 2; } }")
                .get("Sample");
        assertThat(rewriter.rewrite(plain)).isEmpty();
    }

    @Test
    void members_and_modifiers_stay_what_they_are() {
        JavaBase.classFiles("java/util").forEach(original -> {
            Optional<byte[]> rewritten = rewriter.rewrite(original);
            if (rewritten.isPresent()) assertThat(members(rewritten.get())).isEqualTo(members(original));
        });
    }

    @Test
    void what_comes_out_is_well_formed() {
        JavaBase.classFiles("java/util/concurrent")
                .forEach(original -> rewriter.rewrite(original)
                        .ifPresent(rewritten -> new ClassReader(rewritten)
                                .accept(new CheckClassAdapter(new ClassWriter(0), false), ClassReader.EXPAND_FRAMES)));
    }

    @Test
    void the_serial_version_stays_what_it_is() throws Exception {
        Rewritten program = Rewritten.java("""
                class Main implements java.io.Serializable {
                    private final Object lock = new Object();
                    public synchronized Object m() { synchronized (lock) { return new ReentrantLock(); } }
                    static void run() { }
                }
                """);
        Map<String, byte[]> original = new HashMap<>();
        String name = program.load("Main").getName();
        original.put(name, program.original("Main"));
        ClassLoader plain = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String className) {
                byte[] file = original.get(className);
                return defineClass(className, file, 0, file.length);
            }
        };
        assertThat(program.classFile("Main")).isNotEqualTo(program.original("Main"));
        assertThat(ObjectStreamClass.lookup(program.load("Main")).getSerialVersionUID())
                .isEqualTo(ObjectStreamClass.lookup(plain.loadClass(name)).getSerialVersionUID());
    }

    /** Everything that counts in the default serialVersionUID, and more. */
    private static List<String> members(byte[] classFile) {
        List<String> members = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visit(int v, int access, String name, String sig, String sup, String[] itf) {
                                members.add(v + " " + access + " " + name + sig + sup + List.of(itf));
                            }

                            @Override
                            public FieldVisitor visitField(
                                    int access, String name, String desc, String sig, Object value) {
                                members.add(access + " " + name + desc + sig + value);
                                return null;
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String desc, String sig, String[] thrown) {
                                members.add(access + " " + name + desc + sig + (thrown == null ? "" : List.of(thrown)));
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
        return members;
    }
}
