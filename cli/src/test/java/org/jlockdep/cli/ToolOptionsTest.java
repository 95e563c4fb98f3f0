package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToolOptionsTest {
    @Test
    void an_option_without_blanks_stays_as_it_is() {
        assertThat(ToolOptions.quote("-javaagent:/tmp/a.jar=depth=3")).isEqualTo("-javaagent:/tmp/a.jar=depth=3");
    }

    @Test
    void what_the_variable_holds_is_kept() {
        assertThat(ToolOptions.join("-Xmx1g", "-javaagent:a.jar")).isEqualTo("-Xmx1g -javaagent:a.jar");
    }

    @Test
    void an_empty_variable_is_as_good_as_none() {
        assertThat(ToolOptions.join(" ", "-javaagent:a.jar")).isEqualTo("-javaagent:a.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a b", "C:\\a b\\", "it's", "say \"a b\"", "'\" \"'", "tab\there"})
    void a_jvm_reads_what_was_meant(String value) throws Exception {
        Map<String, String> environment = Map.of(ToolOptions.VARIABLE, ToolOptions.quote("-Decho=" + value));

        try (JavaProcess echo = JavaProcess.java(environment, Echo.class.getName())) {
            assertThat(echo.await().out()).isEqualToIgnoringNewLines(value);
        }
    }
}
