package org.jlockdep.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A dump may come from a killed JVM, a full disk, another version, or nowhere. */
final class DumpReaderTest {
    private static final String HEADER = "{\"format\":\"jlockdep\",\"version\":1}\n";

    private final byte[] dump = dump();

    private static byte[] dump() {
        try {
            return Dumps.ofInversion(1);
        } catch (IOException e) {
            throw new AssertionError("in memory", e);
        }
    }

    @Test
    void what_is_read_can_be_written_again_byte_for_byte() throws IOException {
        assertThat(Dumps.copy(dump)).asString(UTF_8).isEqualTo(new String(dump, UTF_8));
        assertThat(Dumps.read(dump, Dumps.replay()).isNothing()).isTrue();
    }

    @Test
    void a_dump_that_ends_anywhere_gives_all_its_whole_lines() throws IOException {
        for (int length = 0; length < dump.length; length++) {
            byte[] torn = Arrays.copyOf(dump, length);
            String whole = new String(torn, UTF_8).substring(0, new String(torn, UTF_8).lastIndexOf('\n') + 1);
            boolean endsWithLine = length > 0 && torn[length - 1] == '\n';
            boolean lacksOnlyLineFeed = dump[length] == '\n';

            Losses losses = Dumps.read(torn, Dumps.replay());

            assertThat(losses.isNothing()).as("%d bytes", length).isEqualTo(endsWithLine || lacksOnlyLineFeed);
            if (!lacksOnlyLineFeed && !whole.isEmpty()) {
                assertThat(Dumps.copy(torn)).as("%d bytes", length).isEqualTo(Dumps.copy(whole.getBytes(UTF_8)));
            }
        }
    }

    @Test
    void no_corruption_does_more_than_lose_lines() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int incompatible = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] corrupt = corrupted(random);
            try {
                Dumps.replay(corrupt);
            } catch (IncompatibleDumpException e) {
                incompatible++;
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ": " + new String(corrupt, UTF_8), e);
            }
        }
        assertThat(incompatible).as("seed %d", seed).isLessThan(1_500);
    }

    private byte[] corrupted(Random random) {
        byte[] corrupt = dump.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(corrupt.length);
            switch (random.nextInt(3)) {
                case 0 -> corrupt[at] = (byte) random.nextInt(256);
                case 1 -> corrupt[at] = (byte) ('0' + random.nextInt(10));
                default -> System.arraycopy(dump, random.nextInt(dump.length - 20), corrupt, Math.max(0, at - 20), 20);
            }
        }
        return corrupt;
    }

    @Test
    void an_unknown_version_is_rejected_by_name() {
        byte[] later = HEADER.replace("1", "7").getBytes(UTF_8);
        assertThatThrownBy(() -> Dumps.replay(later))
                .isInstanceOf(IncompatibleDumpException.class)
                .hasMessage("test.jsonl: a dump of format version 7; this jlockdep reads versions 1 to 2");
    }

    @Test
    void another_file_is_rejected_and_named() {
        assertThatThrownBy(() -> Dumps.replay("{\"format\":\"jacoco\",\"version\":1}\n".getBytes(UTF_8)))
                .isInstanceOf(IncompatibleDumpException.class)
                .hasMessage("test.jsonl: line 1: not a dump of jlockdep: its format is 'jacoco'");
        assertThatThrownBy(() -> Dumps.replay("[    0.4] WARNING\n".getBytes(UTF_8)))
                .isInstanceOf(IncompatibleDumpException.class)
                .hasMessageStartingWith("test.jsonl: line 1: not a dump of jlockdep");
        assertThatThrownBy(() -> Dumps.replay("{\"format\":7,\"version\":1}\n".getBytes(UTF_8)))
                .isInstanceOf(IncompatibleDumpException.class)
                .hasMessageStartingWith("test.jsonl: line 1: not a dump of jlockdep: ");
        assertThatThrownBy(() -> Dumps.replay("{\"format\":\"jlockdep\"}\n".getBytes(UTF_8)))
                .isInstanceOf(IncompatibleDumpException.class)
                .hasMessageStartingWith("test.jsonl: line 1: not a dump of jlockdep: ");
    }

    @Test
    void an_empty_file_is_a_dump_cut_short() throws IOException {
        assertThat(Dumps.read(new byte[0], Dumps.replay()).lines())
                .containsExactly("test.jsonl: ends within line 1, as after a kill; that line is lost");
    }

    @Test
    void a_lost_line_is_named_with_the_reason() throws IOException {
        String broken = HEADER + "{\"type\":\"writer\",\"class\":3}\n{\"type\":\"class\",\"id\":0,\"name\":\"A\"}\n";
        assertThat(Dumps.read(broken.getBytes(UTF_8), Dumps.replay()).lines())
                .containsExactly(
                        "test.jsonl: line 2 is lost: class 3 is not defined", "test.jsonl: line 3 is lost: no 'kind'");
    }

    @Test
    void a_line_without_end_takes_no_more_memory_than_is_allowed() throws IOException {
        String endless = HEADER + "x".repeat(3 * DumpFormat.MAX_LINE_BYTES) + "\n{\"type\":\"section\"}\n";
        assertThat(Dumps.read(endless.getBytes(UTF_8), Dumps.replay()).lines())
                .containsExactly("test.jsonl: line 2 is lost: longer than 1048576 bytes");
    }

    @Test
    void deep_nesting_and_long_strings_are_lost_lines() throws IOException {
        String deep = "{\"type\":" + "[".repeat(100_000) + "}\n";
        String longName = "{\"type\":\"class\",\"id\":0,\"kind\":\"lock\",\"name\":\"" + "x".repeat(100_000) + "\"}\n";
        assertThat(Dumps.read((HEADER + deep + longName).getBytes(UTF_8), Dumps.replay())
                        .lines())
                .hasSize(2);
    }

    @Test
    void what_is_said_of_many_runs_at_once_is_said_of_each() throws IOException {
        TreeSet<DumpedRun> some = new TreeSet<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            for (int pid = 100; pid < 200; pid++) {
                writer.run(Dumps.run(pid));
                if (pid % 10 < 7) some.add(Dumps.run(pid));
            }
            writer.counters(some, Map.of("sites", 1L));
            writer.sums(100, 70, Map.of("sites", 500L));
            writer.ends(some);
        }
        byte[] expected = ofEach(some);
        assertThat(Dumps.read(out.toByteArray(), Dumps.replay()).isNothing()).isTrue();
        assertThat(Dumps.copy(out.toByteArray())).asString(UTF_8).isEqualTo(new String(expected, UTF_8));
    }

    private static byte[] ofEach(Set<DumpedRun> some) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            for (int pid = 100; pid < 200; pid++) writer.run(Dumps.run(pid));
            for (DumpedRun run : some) writer.counters(run, Map.of("sites", 1L));
            for (DumpedRun run : some) writer.end(run);
        }
        return out.toByteArray();
    }

    @Test
    void a_damaged_line_among_the_runs_hides_none_of_the_others() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            for (int pid = 0; pid < 3; pid++) writer.run(Dumps.run(pid));
        }
        String damaged = new String(out.toByteArray(), UTF_8).replace("\"id\":1,", "\"id\":,");

        DumpReader reader = new DumpReader("test.jsonl", new ByteArrayInputStream(damaged.getBytes(UTF_8)));

        assertThat(reader.runs()).containsExactly(Dumps.run(0), Dumps.run(2));
        assertThat(reader.losses().lines()).singleElement().asString().contains("line 3");
    }

    @Test
    void ranges_of_runs_that_do_not_rise_or_name_no_run_are_lost() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            writer.run(Dumps.run(0));
            writer.run(Dumps.run(1));
        }
        String runs = out.toString(UTF_8);
        assertThat(Dumps.read((runs + "{\"type\":\"end\",\"runs\":[0,1]}\n").getBytes(UTF_8), Dumps.replay())
                        .isNothing())
                .isTrue();
        for (String ranges : new String[] {"0,1,0,1", "1,0", "0,2", "-1,0"}) {
            byte[] dump = (runs + "{\"type\":\"end\",\"runs\":[" + ranges + "]}\n").getBytes(UTF_8);
            assertThat(Dumps.read(dump, Dumps.replay()).isNothing()).as(ranges).isFalse();
        }
    }
}
