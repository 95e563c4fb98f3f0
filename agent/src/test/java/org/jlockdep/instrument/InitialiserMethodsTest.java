package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

class InitialiserMethodsTest {
    private static final String START = "class Sample { static final Object MADE = make(); ";

    private final LockTypes types = new LockTypes(className -> false, ForeignLocks.ofKnownLibraries());

    private static ClassFile file(String members) {
        return new ClassFile(compiled(members));
    }

    private static byte[] compiled(String members) {
        return JavaSource.compile(START + members + " } class Other { static Object get() { return null; } }")
                .get("Sample");
    }

    @Test
    void what_the_initialiser_alone_calls_is_run_by_it() {
        assertThat(InitialiserMethods.of(file("private static Object make() { return help(); }"
                        + "private static Object help() { return Other.get(); }")))
                .containsExactlyInAnyOrder("<clinit>()V", "make()Ljava/lang/Object;", "help()Ljava/lang/Object;");
    }

    @ParameterizedTest
    @CsvSource({
        "a method that others may call, static Object make() { return Other.get(); }",
        "one that another one calls, private static Object make() { return Other.get(); } void m() { make(); }",
        "one that is called by a private one that another one calls, private static Object make() { return Other.get(); }"
                + " private void n() { make(); } void m() { n(); }",
        "one that another one hands out, private static Object make() { return Other.get(); }"
                + " java.util.function.Supplier<?> m() { return Sample::make; }",
    })
    void what_others_call_is_not_left_to_the_initialiser(String kind, String members) {
        assertThat(InitialiserMethods.of(file(members))).as(kind).containsExactly("<clinit>()V");
    }

    @Test
    void of_the_others_no_code_is_read() {
        ClassNode read = new SomeMethods(Set.of("<clinit>()V"));
        new ClassReader(compiled("static Object make() { return Other.get(); }")).accept(read, 0);
        assertThat(read.methods)
                .filteredOn(method -> method.instructions.size() > 0)
                .extracting(method -> method.name)
                .containsExactly("<clinit>");
        assertThat(read.methods).extracting(method -> method.name).contains("<init>", "make");
    }

    /** Of two large libraries: whichever methods are left unread, the class comes out as if they had been read. */
    @ParameterizedTest
    @ValueSource(classes = {Assertions.class, ByteBuddy.class})
    void what_is_left_unread_would_not_have_been_changed(Class<?> library) {
        ClassRewriter rewriter = new ClassRewriter(Hierarchies.of(library.getClassLoader()), types);
        List<String> changed = new ArrayList<>();
        for (byte[] file : LibraryClasses.beside(library)) {
            ClassFileScan.Result scan = ClassFileScan.scan(file, types);
            if (scan.interesting || !scan.initialises || scan.asksByName || scan.loadsClasses) continue;
            byte[] whole = rewriter.rewrite(file).orElse(file);
            assertThat(rewriter.rewriteInitialiser(new ClassFile(file)).orElse(file))
                    .as(ClassFileScan.nameOf(file))
                    .isEqualTo(whole);
            if (whole != file) changed.add(ClassFileScan.nameOf(file));
        }
        assertThat(changed).hasSizeGreaterThan(20);
    }
}
