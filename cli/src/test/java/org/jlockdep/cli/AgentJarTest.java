package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgentJarTest {
    private static final byte[] CONTENT = new byte[300_000];

    @TempDir
    private Path folder;

    @Test
    void the_file_holds_what_was_embedded() throws Exception {
        assertThat(AgentJar.unpack(CONTENT, folder).file()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_file_that_is_there_is_left_alone() throws Exception {
        Path file = AgentJar.unpack(CONTENT, folder).file();
        FileTime longAgo = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(file, longAgo);

        assertThat(AgentJar.unpack(CONTENT, folder).file()).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    @Test
    void a_damaged_file_is_made_good() throws Exception {
        Path file = AgentJar.unpack(CONTENT, folder).file();
        Files.write(file, new byte[7]);

        assertThat(AgentJar.unpack(CONTENT, folder).file()).hasBinaryContent(CONTENT);
    }

    @Test
    void another_version_is_another_file() throws Exception {
        Path file = AgentJar.unpack(CONTENT, folder).file();

        assertThat(AgentJar.unpack(new byte[7], folder).file()).isNotEqualTo(file);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void whoever_unpacks_at_the_same_time_finds_it_whole() throws Exception {
        ExecutorService unpackers = Executors.newFixedThreadPool(8);
        List<Callable<byte[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            tasks.add(() -> Files.readAllBytes(AgentJar.unpack(CONTENT, folder).file()));
        }

        for (Future<byte[]> read : unpackers.invokeAll(tasks)) {
            assertThat(read.get()).isEqualTo(CONTENT);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**unpacking-*");
        unpackers.shutdown();
    }

    @Test
    void the_argument_names_file_and_options() throws Exception {
        AgentJar agent = AgentJar.unpack(CONTENT, folder);

        assertThat(agent.argument("")).isEqualTo("-javaagent:" + agent.file());
        assertThat(agent.argument("depth=3")).isEqualTo("-javaagent:" + agent.file() + "=depth=3");
    }
}
