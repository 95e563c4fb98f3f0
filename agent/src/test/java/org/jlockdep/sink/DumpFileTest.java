package org.jlockdep.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Dumps;
import org.jlockdep.dump.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file in which a run is written down while it goes on. */
final class DumpFileTest {
    private static final DumpedRun RUN = Dumps.run(4711);

    @TempDir
    Path folder;

    private final Journal journal = new Journal();
    private Path talk;
    private ReportStream stream;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        talk = folder.resolve("talk.txt");
        stream = ReportStream.file(talk.toString());
        stream.flush(10_000); // it is opened by a thread of its own
    }

    private DumpFile dump(Path file) {
        return DumpFile.open(file.toString(), RUN, journal, stream);
    }

    @Test
    void folders_are_made_and_the_head_stands_there_at_once() throws IOException, InterruptedException {
        Path file = folder.resolve("a/b/run.jsonl");
        dump(file);
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(text()).isEmpty();
    }

    @Test
    void what_was_learnt_stands_there_without_a_close() throws IOException, InterruptedException {
        Path file = folder.resolve("run.jsonl");
        DumpFile dump = dump(file);
        journal.learned(Dumps.nesting(1, Dumps.A, Dumps.B));
        dump.append();
        assertThat(Files.readString(file)).contains("\"acquisition\"").endsWith("\n");
        dump.finish(Map.of("sites", 1L));
        assertThat(Files.readAllLines(file)).last().asString().contains("\"end\"");
    }

    @Test
    void a_file_of_an_earlier_run_is_replaced() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("run.jsonl"), "x".repeat(10_000));
        dump(file).finish(Map.of());
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void two_jvms_do_not_write_to_one_file() throws IOException, InterruptedException {
        Path file = folder.resolve("run.jsonl");
        DumpFile first = dump(file);
        DumpFile second = dump(file);
        journal.sawWriter(Dumps.A);
        second.append();
        second.finish(Map.of());
        first.append();
        first.finish(Map.of());
        assertThat(Files.readAllLines(file)).hasSize(6);
        assertThat(Files.readAllLines(folder.resolve("run.4711.jsonl"))).hasSize(6);
        assertThat(lines())
                .containsExactly("jlockdep: another JVM writes its dump to " + file + "; that of process 4711 goes to "
                        + folder.resolve("run.4711.jsonl") + " (%p in the name stands for the process id)");
    }

    @Test
    void what_cannot_be_written_is_said_once() throws IOException, InterruptedException {
        DumpFile dump = dump(folder);
        journal.sawWriter(Dumps.A);
        dump.append();
        dump.finish(Map.of());
        assertThat(lines()).hasSize(1);
        assertThat(text()).startsWith("jlockdep: cannot write " + folder);
    }

    private List<String> lines() throws IOException, InterruptedException {
        return text().lines().toList();
    }

    private String text() throws IOException, InterruptedException {
        stream.flush(5000);
        return Files.readString(talk);
    }
}
