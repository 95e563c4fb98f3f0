package org.jlockdep.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job gives what the command line gives, to the byte, whatever is among the objects and whatever dies meanwhile. */
final class MergeJobTest {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));
    /** Services and the names of their files. */
    private static final Map<String, String> FILES =
            Map.of("orders", "orders", "billing/eu", "billing%2Feu", "unnamed", "_");

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void nameFolders() {
        input = folder.resolve("input");
        output = folder.resolve("output");
    }

    private void makeDumps(int number) throws IOException, InterruptedException {
        Fleet.add(input.resolve("orders"), 0, number / 2, ",\"service\":\"orders\",\"version\":\"1.2\"");
        Fleet.add(input.resolve("billing/eu"), number / 2, number - 100, ",\"service\":\"billing/eu\"");
        Fleet.add(input.resolve("unnamed"), number - 100, number, "");
        // The result of yesterday, of several services, and compressed.
        merge(input, input.resolve("yesterday.jsonl.gz"));
    }

    private static void merge(Path dumps, Path merged) throws IOException, InterruptedException {
        Job.Ended command = Job.commandLine("merge", dumps.toString(), "-o", merged.toString());
        assertThat(command.code()).as("%s", command.output()).isZero();
    }

    /** Of each service by itself. */
    private void assertSameAsCommandLine() throws IOException, InterruptedException {
        for (String service : FILES.keySet()) {
            Path expected = folder.resolve("expected.jsonl.gz");
            merge(input.resolve(service), expected);
            assertThat(output.resolve("dumps/" + FILES.get(service) + ".jsonl.gz"))
                    .as(service)
                    .hasSameBinaryContentAs(expected);
        }
    }

    @Test
    void two_thousand_dumps_give_the_command_lines_bytes_on_the_oldest_and_the_newest_jdk() throws Exception {
        makeDumps(2_000);
        for (Path jdk : Jdks.both().values()) {
            Job.Ended job = Job.local(jdk, output, input);
            assertThat(job.code()).as("%s", job.output()).isZero();
            assertThat(job.talk())
                    .singleElement()
                    .asString()
                    .contains("2001 objects of 3 services have", "0 lines tell what was lost");
            assertSameAsCommandLine();
            assertThat(output.resolve("findings/orders.jsonl"))
                    .content()
                    .contains("\"services\":[\"orders\"]", "\"fingerprint\":");
            assertThat(output.resolve("worst.html")).content().contains("2: billing/eu, orders");
            assertThat(output.resolve("lost.txt")).isEmptyFile();
        }
    }

    @Test
    void what_is_torn_foreign_or_empty_is_named_and_counted_and_all_else_is_there() throws Exception {
        makeDumps(400);
        byte[] whole = Files.readAllBytes(input.resolve("orders/host-0/0.jsonl"));
        byte[] yesterday = Files.readAllBytes(input.resolve("yesterday.jsonl.gz"));
        Path broken = Files.createDirectory(input.resolve("broken"));
        Files.write(broken.resolve("torn.jsonl"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(broken.resolve("cut.jsonl.gz"), Arrays.copyOf(yesterday, yesterday.length / 2));
        Files.writeString(broken.resolve("foreign.jsonl"), "{\"format\":\"jacoco\",\"version\":1}\n");
        Files.createFile(broken.resolve("empty.jsonl"));
        Files.writeString(broken.resolve("README.md"), "no dump, and not taken for one");

        Job.Ended job = Job.local(
                THIS_JDK,
                output,
                input.resolve("orders"),
                input.resolve("billing"),
                input.resolve("unnamed"),
                input.resolve("yesterday.jsonl.gz"),
                broken);

        assertThat(job.code()).as("%s", job.output()).isZero();
        assertThat(Files.readAllLines(output.resolve("lost.txt")))
                .hasSize(4)
                .anyMatch(line -> line.contains("torn.jsonl: ends within line "))
                .anyMatch(line -> line.contains("cut.jsonl.gz: ends within line "))
                .anyMatch(
                        line -> line.contains("foreign.jsonl: line 1: not a dump of jlockdep: its format is 'jacoco'"))
                .anyMatch(line -> line.contains("empty.jsonl: ends within line 1"));
        assertThat(job.talk())
                .hasSize(5)
                .last()
                .asString()
                .contains("405 objects of 3 services", "4 lines tell what was lost");
        assertSameAsCommandLine();
    }

    @Test
    void an_executor_that_is_killed_half_way_makes_no_difference() throws Exception {
        makeDumps(1_000);
        Job.Ended job = Job.killed(input, output);
        assertThat(job.code()).as("%s", job.output()).isZero();
        assertThat(job.output()).anyMatch(line -> line.startsWith(".ci/fleet: killed executor "));
        assertSameAsCommandLine();
    }

    @Test
    void no_data_is_never_clean() throws Exception {
        Job.Ended job = Job.local(THIS_JDK, output, Files.createDirectory(folder.resolve("nothing")));
        assertThat(job.code()).isEqualTo(4);
        assertThat(job.talk())
                .singleElement()
                .asString()
                .startsWith("jlockdep: no data: no *.jsonl or *.jsonl.gz object in");
    }
}
