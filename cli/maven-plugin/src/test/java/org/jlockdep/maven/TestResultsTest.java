package org.jlockdep.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestResultsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

    @TempDir
    Path target;

    private TestResults results() {
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().setDirectory(target.toString());
        return new TestResults(new MavenProject(model));
    }

    private void write(String path, Instant written) throws IOException {
        Path file = target.resolve(path);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.createFile(file), FileTime.from(written));
    }

    @Test
    void a_report_of_this_build_tells_that_tests_ran() throws IOException {
        assertThat(results().areOf(START)).isFalse();
        write("failsafe-reports/TEST-bank.BankIT.xml", START.plusSeconds(1));
        assertThat(results().areOf(START)).isTrue();
    }

    @Test
    void one_of_an_earlier_build_does_not_and_a_summary_is_none() throws IOException {
        write("surefire-reports/TEST-bank.BankTest.xml", START.minusSeconds(1));
        write("failsafe-reports/failsafe-summary.xml", START.plusSeconds(1));
        assertThat(results().areOf(START)).isFalse();
    }
}
