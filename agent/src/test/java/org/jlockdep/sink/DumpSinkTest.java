package org.jlockdep.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Dumps;
import org.jlockdep.dump.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The thread that writes a run down while it goes on. */
@Timeout(60)
final class DumpSinkTest {
    private static final DumpedRun RUN = Dumps.run(4711);

    @TempDir
    Path folder;

    private final Journal journal = new Journal();
    private Path talk;
    private ReportStream stream;

    @BeforeEach
    void open() {
        talk = folder.resolve("talk.txt");
        stream = ReportStream.file(talk.toString());
    }

    private DumpSink sink(Path file) {
        return new DumpSink(file.toString(), RUN, journal, stream);
    }

    @Test
    void what_was_learnt_is_written_while_the_program_runs() throws IOException, InterruptedException {
        Path file = folder.resolve("run.jsonl");
        DumpSink sink = sink(file);
        journal.learned(Dumps.nesting(1, Dumps.A, Dumps.B));
        sink.catchUp();
        await(sink, "1 of 1 records written");
        assertThat(Files.readString(file)).contains("\"acquisition\"").endsWith("\n");
    }

    @Test
    void the_end_has_all_that_was_learnt_before() throws IOException, InterruptedException {
        Path file = folder.resolve("run.jsonl");
        DumpSink sink = sink(file);
        for (int i = 0; i < 5000; i++) journal.sawWriter(Dumps.A);
        sink.close(Map.of("sites", 1L));
        assertThat(Files.readAllLines(file)).last().asString().contains("\"end\"");
        assertThat(sink.state()).endsWith("5000 of 5000 records written");
        assertThat(text()).isEmpty();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "makes a named pipe")
    void nobody_waits_for_a_pipe_that_nobody_reads_and_that_is_said() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        DumpSink sink = sink(pipe);
        journal.sawWriter(Dumps.A);
        sink.catchUp();
        sink.close(Map.of());
        assertThat(text())
                .isEqualTo("jlockdep: the dump ends early, nothing takes the rest: " + pipe
                        + ", 0 of 1 records written\n");
    }

    @Test
    void a_snapshot_is_a_dump_of_its_own() throws IOException, InterruptedException {
        journal.sawWriter(Dumps.A);
        Path file = folder.resolve("now.jsonl");
        DumpSink.snapshot(file, RUN, journal, Map.of("sites", 1L));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(5).noneMatch(line -> line.contains("\"end\""));
    }

    private static void await(DumpSink sink, String state) throws InterruptedException {
        while (!sink.state().endsWith(state)) TimeUnit.MILLISECONDS.sleep(5);
    }

    private String text() throws IOException, InterruptedException {
        stream.flush(5000);
        return Files.readString(talk);
    }
}
