package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;

class ClassFileScanTest {
    private static final String PART = "class Part { static Part of(long n, Part... parts) { return null; }"
            + " static Part[] all() { return null; } }";

    private final LockTypes types = new LockTypes(className -> true, ForeignLocks.ofKnownLibraries());

    @ParameterizedTest
    @ValueSource(strings = {"java/util", "java/io", "sun/nio", "jdk/internal/loader"})
    void never_passes_over_a_class_that_rewriting_would_change(String folder) {
        ClassRewriter rewriter = new ClassRewriter(Hierarchies.of(null), types);
        JavaBase.classFiles(folder)
                .filter(file -> !ClassFileScan.scan(file, types).interesting)
                .forEach(file -> assertThat(rewriter.rewrite(file))
                        .as(new ClassReader(file).getClassName())
                        .isEmpty());
    }

    @Test
    void reads_the_superclass() {
        JavaBase.classFiles("java/util").forEach(file -> {
            String superName = new ClassReader(file).getSuperName();
            assertThat(ClassFileScan.scan(file, types).superName).isEqualTo(superName == null ? "" : superName);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void m() { synchronized (this) { } }",
                "synchronized void m() { }",
                "static synchronized void m() { }",
                "void m(java.util.concurrent.locks.Lock l) { l.lock(); }",
                "void m(java.util.concurrent.locks.Lock l) { Runnable r = l::unlock; }",
                "Object m() { return new Object(); }",
                "Object m() { return new java.util.concurrent.locks.ReentrantLock(); }",
                "void m(Object o) throws Exception { o.wait(); }",
            })
    void is_interested_in(String member) {
        assertThat(scan("class Sample { " + member + " }").interesting).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int clock; int m() { return clock; }",
                "volatile transient int flags; void m() { }",
                "long l = 1L << 40; double d = 0xC2C2C2C2L; String s = \"lock()\";",
            })
    void is_not_interested_in(String members) {
        assertThat(scan("abstract class Sample extends Number { " + members + " }").interesting)
                .isFalse();
    }

    /** Whatever is thrown, the transformer catches it; it must not go on for ever. */
    @Test
    void a_class_file_that_is_cut_short_is_read_or_refused_at_any_length() {
        byte[] whole = JavaSource.compile("class Sample { long l = 5L; void m(String s) { m(\"a\"); } }")
                .get("Sample");
        for (int length = 10; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                ClassFileScan.scan(cut, types);
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    @Test
    void what_is_no_class_file_is_refused() {
        assertThatThrownBy(() -> ClassFileScan.scan(new byte[] {1, 2, 3}, types))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_class_that_overrides_what_hooks_ask_answers_for_itself() {
        assertThat(scan("class Sample extends Thread { public long getId() { return 1; } }").answersItself)
                .isTrue();
        assertThat(scan("class Sample extends Thread { long m() { return getId(); } }").answersItself)
                .isFalse();
        assertThat(scan("class Sample { public long getId() { return 1; } }").answersItself)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Part part = new Part();",
                "static Part make() { return null; } Part part = make();",
                "Part part; void m(Part[] parts) { part = Part.of(1L, parts); }",
            })
    void tells_the_types_that_a_class_makes_for_its_fields(String members) {
        assertThat(scan(PART + "class Sample { " + members + " }").composed).containsExactly("Part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Part part;",
                "void m() { new Part(); }",
                "Part part; Object m() { return Part.all(); }",
                "Parts parts; Part m() { return new Part(); }",
                "String part = new String();",
            })
    void tells_no_others(String members) {
        assertThat(scan(PART + "class Parts { } class Sample { " + members + " }").composed)
                .isEmpty();
    }

    @Test
    void a_class_that_declares_a_lock_is_interesting_and_asked_for_nothing_more() {
        ClassFileScan.Result scan =
                scan(PART + "class Sample { Part part = new Part(); java.util.concurrent.locks.Lock lock; }");
        assertThat(scan.interesting).isTrue();
        assertThat(scan.composed).isEmpty();
    }

    @Test
    void counts_the_fields_that_each_instance_has() {
        assertThat(scan("class Sample { static final int A = 1, B = 2; static Object c; int d; long e; }")
                        .instanceFields)
                .isEqualTo(2);
    }

    private ClassFileScan.Result scan(String source) {
        Map<String, byte[]> files = JavaSource.compile(source);
        return ClassFileScan.scan(files.get("Sample"), types);
    }
}
