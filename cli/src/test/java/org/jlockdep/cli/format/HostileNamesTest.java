package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jlockdep.names.ForeignText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No name may tell a terminal, a log or a page to hide, move or reverse what stands around it, in whatever format. */
final class HostileNamesTest {
    @TempDir
    Path folder;

    private static List<Integer> hidden(String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && !ForeignText.isVisible(c))
                .boxed()
                .toList();
    }

    /** The page has a library inside that has some. */
    @ParameterizedTest
    @EnumSource(Formats.class)
    void no_name_brings_what_is_not_to_be_seen(Formats format) throws IOException {
        assertThat(hidden(Written.by(format.format(Shown.byDefault()), Bank.hostile())
                        .text()))
                .isEqualTo(hidden(Written.by(format.format(Shown.byDefault()), Bank.clean())
                        .text()));
    }

    @Test
    void nor_does_one_in_the_summary_of_a_step() throws IOException {
        Path page = folder.resolve("summary.md");
        StepSummary summary = new StepSummary(Written.TEXT, StepSummary.GITHUB_BYTES);
        Written.by(new GithubReport(Optional.of(page), summary, Written.SOURCES), Bank.hostile());
        assertThat(hidden(Files.readString(page))).isEmpty();
    }
}
