package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DotReportTest {
    private static final DotReport FORMAT = new DotReport();

    @TempDir
    Path folder;

    @Test
    void dependencies_of_findings_are_in_colour() throws IOException {
        Golden.assertMatches("report.dot", Written.by(FORMAT, Bank.report()).text());
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
