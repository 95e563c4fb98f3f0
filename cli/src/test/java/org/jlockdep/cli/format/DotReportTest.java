package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DotReportTest {
    private static final DotReport FORMAT = new DotReport(GraphView.ofEverything());

    @TempDir
    Path folder;

    @Test
    void dependencies_of_findings_are_in_colour() throws IOException {
        Golden.assertMatches("report.dot", Written.by(FORMAT, Bank.report()).text());
    }

    @Test
    void the_services_of_a_finding_are_told_where_there_are_labels() throws IOException {
        Golden.assertMatches("services.dot", Written.by(FORMAT, Bank.labelled()).text());
    }

    @Test
    void by_default_the_locks_of_findings_alone_are_drawn() throws IOException {
        String text = Written.by(new DotReport(GraphView.ofFindings()), Bank.large(500))
                .text();

        assertThat(text)
                .contains("bank.branch.Desk3\\n", "bank.branch.Desk9\\n")
                .doesNotContain("bank.branch.Desk4\\n");
    }

    @Test
    void around_a_lock_those_are_drawn_that_are_near_enough() throws IOException {
        assertThat(around(0)).contains("Audit").doesNotContain("Ledger", "Clock", " -> ");
        assertThat(around(1)).contains("Audit", "Ledger", "Account", " -> ").doesNotContain("Clock");
        assertThat(around(2)).contains("Clock");
    }

    private static String around(int depth) throws IOException {
        GraphView view = new GraphView(Optional.of("bank.Audit"), depth);
        return Written.by(new DotReport(view), Bank.report()).text();
    }

    @Test
    void a_graph_without_locks_says_how_to_see_them_all() throws IOException {
        assertThat(Written.by(new DotReport(GraphView.ofFindings()), Bank.clean())
                        .notes())
                .containsExactly("no lock to draw: --focus='*' draws all of them");
    }

    @Test
    void graphviz_draws_each_lock_class() throws Exception {
        Installed.assume("graphviz_draws_each_lock_class", "dot");

        assertThat(drawn(Bank.report())).contains("bank.Ledger.lock", "bank.time.Clock", "#c62828");
    }

    @Test
    void graphviz_takes_a_name_as_it_is() throws Exception {
        Installed.assume("graphviz_takes_a_name_as_it_is", "dot");

        assertThat(drawn(Bank.hostile())).contains("evil.&lt;/script&gt;", "\\N%0A");
    }

    private String drawn(Report report) throws Exception {
        byte[] text = Written.by(FORMAT, report).text().getBytes(StandardCharsets.UTF_8);
        Path dot = Files.write(folder.resolve("report.dot"), text);
        Path svg = folder.resolve("report.svg");
        Process process = new ProcessBuilder("dot", "-Tsvg", "-o", svg.toString(), dot.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readString(svg);
    }
}
