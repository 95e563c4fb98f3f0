package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.jlockdep.options.AgentOptions;
import org.junit.jupiter.api.Test;

/** The README does not drift from the options that there are. */
final class OptionsDocTest {
    @Test
    void the_readme_has_the_table_that_the_options_print() throws IOException {
        assertThat(Files.readString(Build.readme())).contains(AgentOptions.markdownTable());
    }

    @Test
    void the_readme_has_the_table_of_the_jdks_classes_that_are_watched() throws IOException {
        assertThat(Files.readString(Build.readme())).contains(AgentOptions.jdkTable());
    }
}
