package org.jlockdep.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ReportStreamTest {
    private static final String REPORT = "x".repeat(100_000);

    @TempDir
    Path folder;

    @Test
    void all_that_was_printed_is_written_in_its_order() throws Exception {
        Path file = folder.resolve("out.txt");
        ReportStream stream = ReportStream.file(file.toString());
        for (int i = 0; i < 100; i++) stream.print(i + "\n");
        stream.flush(5000);

        assertThat(Files.readAllLines(file)).hasSize(100).startsWith("0", "1").endsWith("99");
        assertThat(stream.lost()).isZero();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "fills a pipe of the size that Linux gives it")
    void who_prints_does_not_wait_for_a_pipe_that_nobody_reads_and_what_it_does_not_take_is_counted() throws Exception {
        ReportStream stream = ReportStream.file(pipe().toString());
        for (int i = 0; i < 60; i++) stream.print(REPORT);

        assertThat(stream.lost()).isGreaterThan(0).isLessThan(60);
        long begin = System.nanoTime();
        stream.flush(30_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(stream.lost()).isEqualTo(60);
    }

    @Test
    void a_file_that_cannot_be_written_does_not_lose_what_is_printed() throws Exception {
        ReportStream stream = ReportStream.file(folder.resolve("no/such/folder").toString());
        stream.print("");
        stream.flush(5000);

        assertThat(stream.lost()).isZero();
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder(List.of("mkfifo", pipe.toString())).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return pipe;
    }
}
