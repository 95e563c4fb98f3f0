package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class SourcePathTest {
    @Test
    void the_package_is_the_folder() {
        assertThat(path("org.foo.Bar$Inner", "Bar.java")).isEqualTo("org/foo/Bar.java");
    }

    @Test
    void the_default_package_has_no_folder() {
        assertThat(path("Bar", "Bar.java")).isEqualTo("Bar.java");
    }

    @Test
    void without_a_file_the_outermost_class_names_it() {
        assertThat(path("org.foo.Bar$Inner", null)).isEqualTo("org/foo/Bar.java");
    }

    @Test
    void a_uri_is_relative_whatever_is_in_a_name() {
        URI uri = URI.create(SourcePath.uri("C:\\evil path#?%.kt"));

        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getPath()).isEqualTo("C:\\evil path#?%.kt");
    }

    private static String path(String className, String file) {
        return SourcePath.of(frame(className, file));
    }

    private static StackTraceElement frame(String className, String file) {
        return new StackTraceElement(className, "method", file, 1);
    }
}
