package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GithubReportTest {
    private static final int SMALL_PAGE = 20_000;

    @TempDir
    Path folder;

    private Path summary;

    @BeforeEach
    void name_the_summary() {
        summary = folder.resolve("summary.md");
    }

    @Test
    void new_findings_are_annotated_and_all_are_in_the_summary() throws IOException {
        Written written = Written.by(format(StepSummary.GITHUB_BYTES), Bank.report());

        Golden.assertMatches("report.github.txt", written.text());
        Golden.assertMatches("report.github.md", Files.readString(summary));
        assertThat(written.notes()).isEmpty();
    }

    @Test
    void the_services_of_a_finding_are_told_where_there_are_labels() throws IOException {
        Written written = Written.by(format(StepSummary.GITHUB_BYTES), Bank.labelled());

        Golden.assertMatches("services.github.txt", written.text());
        Golden.assertMatches("services.github.md", Files.readString(summary));
    }

    @Test
    void the_eleventh_error_has_no_annotation_and_is_in_the_summary() throws IOException {
        Written written = Written.by(format(StepSummary.GITHUB_BYTES), Bank.many(11));

        assertThat(written.text().lines()).hasSize(10).allMatch(line -> line.startsWith("::error "));
        assertThat(written.notes()).singleElement().asString().startsWith("1 finding has no annotation");
        assertThat(Files.readString(summary).split("<details>")).hasSize(1 + 11);
    }

    @Test
    void a_summary_that_is_full_says_what_was_left_out() throws IOException {
        Files.writeString(summary, "of another command\n");

        Written written = Written.by(format(SMALL_PAGE), Bank.many(30));

        assertThat(Files.size(summary)).isBetween(SMALL_PAGE / 2L, (long) SMALL_PAGE);
        assertThat(Files.readString(summary))
                .startsWith("of another command\n")
                .contains(" more findings are left out");
        assertThat(written.notes()).anyMatch(note -> note.contains(" more findings are left out"));
    }

    @Test
    void without_a_summary_file_there_are_annotations() throws IOException {
        StepSummary page = new StepSummary(Written.TEXT, StepSummary.GITHUB_BYTES);

        Written written = Written.by(new GithubReport(Optional.empty(), page, Written.SOURCES), Bank.report());

        assertThat(written.text()).startsWith("::error ");
        assertThat(written.notes()).singleElement().asString().startsWith("GITHUB_STEP_SUMMARY is not set");
    }

    @Test
    void no_name_begins_a_command_or_a_property_of_its_own() throws IOException {
        Written written = Written.by(format(StepSummary.GITHUB_BYTES), Bank.hostile());

        assertThat(written.text().split("[\\r\\n]+")).hasSize(1);
        assertThat(written.text()).startsWith("::error file=evil/E%3Avil%2C<%2525>.java,line=7,title=");
    }

    @Test
    void no_name_ends_the_block_that_it_stands_in() throws IOException {
        Written.by(format(StepSummary.GITHUB_BYTES), Bank.hostile());

        String page = new String(Files.readAllBytes(summary), StandardCharsets.UTF_8);
        assertThat(page).contains("\n````text\n").contains("\n````\n");
        assertThat(page.substring(0, page.indexOf("````"))).doesNotContain("<script>");
    }

    private GithubReport format(int bytes) {
        return new GithubReport(Optional.of(summary), new StepSummary(Written.TEXT, bytes), Written.SOURCES);
    }
}
