package org.jlockdep.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jlockdep.runtime.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockTransformerTest {
    private static final String LOCKING = "class Sample { synchronized void m() { } }";

    private final List<String> failures = new ArrayList<>();
    private final ClassLoader application = new ClassLoader() {};

    @Test
    void a_class_with_locks_is_rewritten() {
        assertThat(transform(application, "app/Sample", compiled(LOCKING))).isNotNull();
    }

    @Test
    void a_class_without_locks_is_not() {
        assertThat(transform(application, "app/Sample", compiled("class Sample { }")))
                .isNull();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unwanted/Sample",
                "org/jlockdep/runtime/Hooks",
                "org/jlockdep/boot/IsolatedLoader",
                "org/jlockdep/Premain",
                "jdk/internal/reflect/GeneratedMethodAccessor1",
                "sun/reflect/GeneratedConstructorAccessor1",
            })
    void is_not_rewritten(String name) {
        assertThat(transform(application, name, compiled(LOCKING))).isNull();
    }

    @Test
    void a_class_that_is_defined_without_a_name_goes_by_the_one_in_its_file() {
        assertThat(transform(application, null, compiled(LOCKING))).isNotNull();
        byte[] unwanted = JavaSource.compile("package unwanted; " + LOCKING).get("unwanted.Sample");
        assertThat(transform(application, null, unwanted)).isNull();
    }

    /** Each of them is written into the class around it, which has the hooks. */
    @Test
    void what_the_jdk_makes_of_a_lambda_without_a_name_is_not_rewritten() {
        byte[] lambda = JavaSource.compile("class Sample$$Lambda$1 { synchronized void m() { } }")
                .get("Sample$$Lambda$1");
        assertThat(transform(application, null, lambda)).isNull();
        assertThat(transform(application, "Sample$$Lambda$1", lambda)).isNotNull();
    }

    @Test
    void a_class_without_a_name_that_cannot_be_read_is_counted() {
        int before = Health.NOT_TRANSFORMED.get();
        assertThat(transform(application, null, new byte[12])).isNull();
        assertThat(failures).containsExactly("a class without a name");
        assertThat(Health.NOT_TRANSFORMED.get()).isEqualTo(before + 1);
    }

    @Test
    void the_jdks_classes_without_a_name_are_its_own() {
        assertThat(transform(null, null, compiled(LOCKING))).isNull();
        assertThat(failures).isEmpty();
    }

    @Test
    void classes_of_the_program_that_lie_where_the_jdks_do_are_the_programs() {
        assertThat(transform(null, "booted/Sample", compiled(LOCKING))).isNotNull();
        assertThat(transform(ClassLoader.getPlatformClassLoader(), "booted/Sample", compiled(LOCKING)))
                .isNotNull();
        assertThat(transform(null, "other/Sample", compiled(LOCKING))).isNull();
    }

    @Test
    void classes_of_the_agents_own_loader_are_not_rewritten() {
        assertThat(transform(LockTransformer.class.getClassLoader(), "app/Sample", compiled(LOCKING)))
                .isNull();
    }

    @Test
    void a_class_file_that_cannot_be_read_stays_as_it_is_and_is_named() {
        int before = Health.NOT_TRANSFORMED.get();
        byte[] broken = Arrays.copyOf(compiled(LOCKING), 40);
        assertThat(transform(application, "app/Sample", broken)).isNull();
        assertThat(failures).containsExactly("app.Sample");
        assertThat(Health.NOT_TRANSFORMED.get()).isEqualTo(before + 1);
    }

    /** As that of a JDK which is newer than the agent. */
    @Test
    void a_class_file_of_a_version_that_nobody_knows_yet_stays_as_it_is_and_is_named() {
        int before = Health.NOT_TRANSFORMED.get();
        byte[] future = compiled(LOCKING);
        future[7] = (byte) 200; // JVMS 4.1: the lower byte of major_version
        assertThat(transform(application, "app/Sample", future)).isNull();
        assertThat(failures).containsExactly("app.Sample");
        assertThat(Health.NOT_TRANSFORMED.get()).isEqualTo(before + 1);
    }

    @Test
    void a_method_that_would_grow_too_large_stays_as_it_is_and_its_class_is_named() {
        String body = "synchronized (o) { }".repeat(300) + "n++;".repeat(19_000);
        byte[] large = compiled("class Sample { static void m(Object o, int n) { " + body + " } }");
        assertThat(transform(application, "app/Sample", large)).isNull();
        assertThat(failures).containsExactly("app.Sample");
    }

    @Test
    void a_class_loader_is_made_to_find_the_hooks_though_it_is_not_wanted() {
        int before = Health.TRANSFORMED.get();
        byte[] loader = compiled("class Sample extends ClassLoader {"
                + " public Class<?> loadClass(String name) throws ClassNotFoundException {"
                + " synchronized (this) { throw new ClassNotFoundException(name); } } }");

        byte[] rewritten = transform(application, "unwanted/Sample", loader);

        assertThat(new String(rewritten, StandardCharsets.ISO_8859_1))
                .contains("org.jlockdep.runtime.")
                .doesNotContain("org/jlockdep/runtime/Hooks");
        assertThat(Health.TRANSFORMED.get()).isEqualTo(before);
    }

    @Test
    void calls_of_a_class_loader_make_none() {
        byte[] caller =
                compiled("class Sample { Class<?> m(ClassLoader l) throws Exception { return l.loadClass(\"\"); } }");
        assertThat(transform(application, "unwanted/Sample", caller)).isNull();
    }

    private byte[] transform(ClassLoader loader, String name, byte[] classFile) {
        LockTransformer transformer = new LockTransformer(
                className -> !className.startsWith("unwanted."),
                className -> false,
                internalName -> internalName.startsWith("booted/"),
                ForeignLocks.ofKnownLibraries(),
                (c, why) -> failures.add(c));
        return transformer.transform(loader, name, null, null, classFile);
    }

    private static byte[] compiled(String source) {
        return JavaSource.compile(source).get("Sample");
    }
}
