package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

class ChosenMethodsTest {
    private static final LockTypes OF_APPLICATION = new LockTypes(className -> false, ForeignLocks.ofKnownLibraries());
    private static final LockTypes OF_JDK_TOO = new LockTypes(className -> true, ForeignLocks.ofKnownLibraries());

    private static ChosenMethods chosen(String members) {
        byte[] file = JavaSource.compile("import java.util.concurrent.locks.*; class Sample { " + members + " }")
                .get("Sample");
        return ClassFileScan.scan(file, OF_APPLICATION).chosenMethods();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one that is synchronized         | synchronized void m() {}",
                "one with a synchronized block    | void m() { synchronized (this) {} }",
                "one that takes a lock            | void m(Lock lock) { lock.lock(); }",
                "one that gives one back          | void m(Lock lock) { lock.unlock(); }",
                "one that waits                   | void m() throws Exception { this.wait(); }",
                "one that joins a thread          | void m(Thread t) throws Exception { t.join(); }",
                "one that makes a lock            | Object m() { return new ReentrantLock(); }",
                "one that makes a JDK's wrapper   | Object m(java.util.List<?> l) { return java.util.Collections.synchronizedList(l); }",
                "one that hands a lock's method on| Runnable m(Lock lock) { return lock::lock; }",
                "one that finds a class by name   | Object m() throws Exception { return Class.forName(\"a\"); }",
                "one that invokes what it is given| Object m(java.lang.reflect.Method m) throws Exception { return m.invoke(null); }",
                "one that loads classes           | Class<?> loadClass(String name) { return null; }",
                "one that stores a declared lock  | Lock lock; void m(java.util.List<Lock> l) { lock = l.get(0); }",
            })
    void a_method_is_chosen_that_has_to_do_with_locks(String kind, String members) {
        assertThat(chosen(members).keys()).as(kind).anyMatch(key -> key.startsWith("m(") || key.startsWith("load"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one that only computes          | int m(int a) { return a + 1; }",
                "one that calls what is no lock's| String m(String s) { return s.trim(); }",
                "one that puts strings together  | String m(String s) { return s + 1; }",
                "one that joins strings          | String m(String s) { return String.join(s, s); }",
                "a lambda's maker                | Runnable m() { return () -> {}; }",
                "one that is given what it keeps | String name; void m(String given) { name = given; }",
                "one that keeps a number         | int n; void m() { n = 1; }",
            })
    void a_method_is_passed_over_that_has_nothing_to_do_with_locks(String kind, String members) {
        assertThat(chosen("synchronized void s() {} " + members).keys())
                .as(kind)
                .noneMatch(key -> key.startsWith("m("));
    }

    @Test
    void who_stores_into_a_field_is_chosen_if_somebody_locks_what_is_in_it() {
        String stores = "Object o; void m(Object given) { o = given; } ";
        assertThat(chosen(stores + "void s() { synchronized (this) {} }").keys())
                .noneMatch(key -> key.startsWith("m("));
        assertThat(chosen(stores + "void s() { synchronized (o) {} }").keys()).anyMatch(key -> key.startsWith("m("));
    }

    @Test
    void what_the_others_read_is_kept_and_whether_it_is_more_than_a_length() {
        ChosenMethods chosen = chosen("final Object[] a = {}, b = {}; final Object c = \"\"; "
                + "int m() { return a.length; } Object n() { return b; } Object o() { return c; }");
        assertThat(chosen.read()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(chosen.readForMore()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void a_lock_that_a_method_hands_out_which_is_passed_over_is_remembered_where_it_is_made() {
        String locks = "private final Object o = new Object(); void s() { synchronized (o) {} } ";
        assertThat(hooksOf(locks)).doesNotContain("created");
        assertThat(hooksOf(locks + "Object m() { return o; }")).contains("created");
    }

    private static List<String> hooksOf(String members) {
        byte[] file = JavaSource.compile("class Sample { " + members + " }").get("Sample");
        ClassRewriter rewriter = new ClassRewriter(Hierarchies.of(null), OF_APPLICATION);
        ClassNode rewritten = new ClassNode();
        new ClassReader(rewriter.rewrite(file).orElseThrow()).accept(rewritten, 0);
        return rewritten.methods.stream()
                .flatMap(method -> Stream.of(method.instructions.toArray()))
                .filter(MethodInsnNode.class::isInstance)
                .map(call -> ((MethodInsnNode) call).name)
                .toList();
    }

    /** Of two large libraries: whichever methods are passed over, the class comes out as if they had been read. */
    @ParameterizedTest
    @ValueSource(classes = {Assertions.class, ByteBuddy.class})
    void what_is_passed_over_would_not_have_been_changed(Class<?> library) {
        compare(LibraryClasses.beside(library).stream(), library.getClassLoader(), OF_APPLICATION);
    }

    @Test
    void nor_in_the_JDK() {
        compare(JavaBase.classFiles("java/util"), null, OF_JDK_TOO);
    }

    private static void compare(Stream<byte[]> files, ClassLoader loader, LockTypes types) {
        ClassRewriter rewriter = new ClassRewriter(new Hierarchy(loader, new TypeShapes(types)), types);
        List<String> changed = new ArrayList<>();
        int[] methods = new int[2];
        files.forEach(file -> {
            ClassFileScan.Result scan = ClassFileScan.scan(file, types);
            if (!scan.interesting) return;
            Set<String> initialise = scan.initialises ? InitialiserMethods.of(scan.file()) : Set.of();
            byte[] whole =
                    rewriter.rewriteWhole(scan.file(), initialise, List.of()).orElse(file);
            assertThat(rewriter.rewrite(file).orElse(file))
                    .as(ClassFileScan.nameOf(file))
                    .isEqualTo(whole);
            if (whole != file) changed.add(ClassFileScan.nameOf(file));
            methods[0] += scan.file().methods().keys.size();
            methods[1] += scan.chosenMethods().keys().size();
        });
        assertThat(changed).hasSizeGreaterThan(10);
        assertThat(methods[1]).as("of " + methods[0]).isLessThan(methods[0] / 2);
    }
}
