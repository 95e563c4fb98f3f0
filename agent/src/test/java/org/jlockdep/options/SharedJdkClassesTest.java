package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedJdkClassesTest {
    private final SharedJdkClasses shared = new SharedJdkClasses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Vector",
                "java.util.Collections$SynchronizedSortedMap",
                "java.util.logging.LogManager$LoggerContext",
                "sun.nio.cs.StreamEncoder",
            })
    void classes_whose_locks_programs_share_are_in(String name) {
        assertThat(shared.test(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util.Vector$ListItr", "java.util.Timer$ThreadReaper"})
    void so_are_nested_classes_that_take_their_lock(String name) {
        assertThat(shared.test(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Collections",
                "java.util.Collections$UnmodifiableList",
                "java.util.concurrent.ConcurrentHashMap$Node",
                "java.util.jar.JarFile",
                "java.util.zip.ZipFile",
                "java.net.URLClassLoader",
                "jdk.internal.loader.BuiltinClassLoader",
            })
    void other_classes_and_those_that_load_classes_are_not(String name) {
        assertThat(shared.test(name)).isFalse();
    }
}
