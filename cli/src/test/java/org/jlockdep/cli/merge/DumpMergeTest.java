package org.jlockdep.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jlockdep.cli.SampleDumps;
import org.jlockdep.dump.IncompatibleDumpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging is a union: order, grouping and repetition make no difference, to the byte. */
final class DumpMergeTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_221_206L);

    private static final String[] SERVICES = {"", "orders", "billing"};

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int files;

    /** Few locks, so that dumps have chains and findings in common; few processes, so that some dumps are of one run; three programs. */
    private Path dump() throws IOException {
        String[] nestings =
                Stream.generate(this::nesting).limit(random.nextInt(12)).toArray(String[]::new);
        int pid = 1 + random.nextInt(8);
        return SampleDumps.write(file(), SampleDumps.run(pid, SERVICES[pid % SERVICES.length]), 10, nestings);
    }

    private String nesting() {
        int outer = random.nextInt(5);
        int inner = (outer + 1 + random.nextInt(4)) % 5;
        return "ABCDE".charAt(outer) + "" + "ABCDE".charAt(inner) + (random.nextInt(4) == 0 ? "*" : "");
    }

    private Path file() {
        return folder.resolve(files++ + ".jsonl");
    }

    private Path merged(List<Path> dumps) throws IOException {
        return merged(dumps, 1 << 16, 1);
    }

    private Path merged(List<Path> dumps, int capacity, int parallel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpMerge merge = new DumpMerge(capacity, parallel)) {
            merge.add(dumps, losses -> assertThat(losses.lines()).isEmpty());
            merge.write(out);
        }
        return Files.write(file(), out.toByteArray());
    }

    private List<Path> dumps(int count) throws IOException {
        List<Path> dumps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dumps.add(dump());
        }
        return dumps;
    }

    @Test
    void the_order_makes_no_difference() throws IOException {
        for (int i = 0; i < 100; i++) {
            List<Path> dumps = dumps(6);
            Path one = merged(dumps);
            Collections.shuffle(dumps, random);
            assertThat(merged(dumps)).as("seed %d", SEED).hasSameTextualContentAs(one);
        }
    }

    @Test
    void the_grouping_makes_no_difference() throws IOException {
        for (int i = 0; i < 100; i++) {
            List<Path> dumps = dumps(6);
            Path first = merged(dumps.subList(0, 2));
            Path second = merged(dumps.subList(2, 6));
            assertThat(merged(List.of(second, first))).as("seed %d", SEED).hasSameTextualContentAs(merged(dumps));
        }
    }

    /** Merges some of the dumps, puts the result in their place, and goes on until there is one. */
    private Path mergedInAnyGroups(List<Path> dumps) throws IOException {
        List<Path> left = new ArrayList<>(dumps);
        while (left.size() > 1) {
            Collections.shuffle(left, random);
            List<Path> group = left.subList(0, 2 + random.nextInt(left.size() - 1));
            Path result = merged(group);
            group.clear();
            left.add(result);
        }
        return merged(left);
    }

    @Test
    void no_way_of_merging_results_makes_a_difference() throws IOException {
        for (int i = 0; i < 50; i++) {
            List<Path> dumps = dumps(8);
            assertThat(mergedInAnyGroups(dumps)).as("seed %d", SEED).hasSameTextualContentAs(merged(dumps));
        }
    }

    @Test
    void nor_does_any_when_there_are_more_runs_than_are_kept_whole() throws IOException {
        List<Path> dumps = new ArrayList<>();
        for (int part = 0; part < 8; part++) {
            int from = random.nextInt(8_000);
            dumps.add(SampleDumps.ofManyRuns(file(), from, from + 2_000));
        }
        Path all = merged(dumps);
        for (int i = 0; i < 5; i++) {
            assertThat(mergedInAnyGroups(dumps)).as("seed %d", SEED).hasSameTextualContentAs(all);
        }
        List<String> lines = Files.readAllLines(all);
        assertThat(lines).anyMatch(line -> line.startsWith("{\"type\":\"sums\""));
        assertThat(lines.stream().filter(line -> line.startsWith("{\"type\":\"end\"")))
                .singleElement()
                .asString()
                .contains("\"runs\":[0,");
    }

    @Test
    void of_very_many_runs_each_adds_so_little_that_a_hundred_thousand_are_less_than_a_hundred_megabytes()
            throws IOException {
        long few = Files.size(merged(List.of(SampleDumps.ofManyRuns(file(), 0, 10_000))));
        long more = Files.size(merged(List.of(SampleDumps.ofManyRuns(file(), 0, 20_000))));
        assertThat(more - few).isPositive().isLessThan(10_000L * 1_000);
    }

    @Test
    void a_compressed_dump_says_what_it_says_uncompressed() throws IOException {
        List<Path> dumps = dumps(4);
        Path plain = merged(dumps);
        Path compressed = folder.resolve("all.jsonl.gz");
        try (OutputStream out = DumpFile.create(compressed)) {
            out.write(Files.readAllBytes(plain));
        }
        dumps.add(compressed);
        assertThat(merged(List.of(compressed))).hasSameTextualContentAs(plain);
        assertThat(merged(dumps)).hasSameTextualContentAs(plain);
    }

    @Test
    void repetition_makes_no_difference() throws IOException {
        for (int i = 0; i < 100; i++) {
            List<Path> dumps = dumps(3);
            Path once = merged(dumps);
            dumps.addAll(dumps);
            dumps.add(once);
            assertThat(merged(dumps)).as("seed %d", SEED).hasSameTextualContentAs(once);
        }
    }

    @Test
    void little_memory_makes_no_difference() throws IOException {
        for (int i = 0; i < 5; i++) {
            // More files than may be open at once.
            List<Path> dumps = dumps(120);
            assertThat(merged(dumps, 2, 1)).as("seed %d", SEED).hasSameTextualContentAs(merged(dumps));
        }
    }

    @Test
    void the_number_of_threads_makes_no_difference() throws IOException {
        for (int i = 0; i < 20; i++) {
            List<Path> dumps = dumps(40);
            Path one = merged(dumps);
            assertThat(merged(dumps, 1 << 16, 4)).as("seed %d", SEED).hasSameTextualContentAs(one);
            assertThat(merged(dumps, 12, 4)).as("seed %d", SEED).hasSameTextualContentAs(one);
        }
    }

    @Test
    void of_files_that_are_no_dumps_the_first_is_named_whichever_thread_meets_its_one_first() throws IOException {
        List<Path> dumps = dumps(40);
        dumps.add(20, Files.writeString(folder.resolve("first.txt"), "hello\n"));
        dumps.add(21, Files.writeString(folder.resolve("second.txt"), "hello\n"));
        try (DumpMerge merge = new DumpMerge(12, 4)) {
            assertThatThrownBy(() -> merge.add(dumps, losses -> {}))
                    .isInstanceOf(IncompatibleDumpException.class)
                    .hasMessageContaining("first.txt: line 1: not a dump");
        }
    }

    @Test
    void what_was_lost_is_told_in_the_order_of_the_dumps() throws IOException {
        List<Path> dumps = dumps(40);
        for (Path dump : dumps) {
            Files.writeString(dump, Files.readString(dump) + "{\"type\":\"acq");
        }
        List<String> lines = new ArrayList<>();
        try (DumpMerge merge = new DumpMerge(12, 4)) {
            merge.add(dumps, losses -> lines.addAll(losses.lines()));
        }
        assertThat(lines)
                .hasSize(40)
                .zipSatisfy(dumps, (line, dump) -> assertThat(line).startsWith(dump + ": ends within line "));
    }

    @Test
    void of_many_like_acquisitions_a_few_stay_and_every_run_is_remembered() throws IOException {
        List<Path> dumps = new ArrayList<>();
        for (int pid = 0; pid < 100; pid++) {
            dumps.add(SampleDumps.write(file(), pid, "AB"));
        }
        List<String> lines = Files.readAllLines(merged(dumps));
        assertThat(lines.stream().filter(line -> line.startsWith("{\"type\":\"acquisition\"")))
                .hasSize(4);
        assertThat(lines.stream().filter(line -> line.startsWith("{\"type\":\"run\"")))
                .hasSize(100);
    }

    @Test
    void locks_that_were_just_made_push_out_no_others() throws IOException {
        List<Path> dumps = new ArrayList<>();
        for (int pid = 0; pid < 100; pid++) {
            dumps.add(SampleDumps.write(file(), pid, pid == 50 ? "AB" : "AB*"));
        }
        List<String> lines = Files.readAllLines(merged(dumps));
        assertThat(lines.stream().filter(line -> line.startsWith("{\"type\":\"acquisition\"")))
                .hasSize(5)
                .satisfiesOnlyOnce(line -> assertThat(line).doesNotContain("\"newborn\":true"));
    }
}
