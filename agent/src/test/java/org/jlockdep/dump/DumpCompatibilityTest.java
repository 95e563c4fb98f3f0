package org.jlockdep.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dumps of every released version are read for ever. A new version of the format adds its folder. */
final class DumpCompatibilityTest {
    private static final Path SAMPLES = Path.of("src/test/resources/dumps");

    @Test
    void each_version_has_a_sample_that_gives_the_findings_it_always_gave() throws IOException {
        Set<String> versions = new TreeSet<>();
        for (Path sample : samples()) {
            versions.add(sample.getParent().getFileName().toString());
            Replay replay = Dumps.replay(Files.readAllBytes(sample));
            assertThat(Dumps.read(Files.readAllBytes(sample), Dumps.replay()).lines())
                    .isEmpty();
            assertThat(replay.told())
                    .as("%s", sample)
                    .extracting(told -> told.finding().fingerprint() + " "
                            + told.finding().prediction().key())
                    .containsExactlyElementsOf(
                            Files.readAllLines(Path.of(sample.toString().replace(".jsonl", ".findings"))));
        }
        assertThat(versions).contains("v" + DumpFormat.VERSION);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(DumpFormat.EXTENSION))
                    .toList();
        }
    }
}
