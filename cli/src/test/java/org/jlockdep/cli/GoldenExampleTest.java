package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a JVM without an agent: whatever else a run shows is the agent's doing. */
final class GoldenExampleTest {
    @ParameterizedTest
    @ValueSource(strings = {"A1", "A2", "A3", "A4", "A5", "A6", "B1", "C1", "D", "D2", "E", "F"})
    void every_case_ends_well_and_says_nothing(String name) throws Exception {
        try (JavaProcess demo = JavaProcess.java(Map.of(), "-Diommufd.millis=300", "iommufd.Demo", name)) {
            assertThat(demo.await().exitCode()).isEqualTo(ExitCode.CLEAN.number());
            assertThat(demo.out() + demo.err()).isEmpty();
        }
    }
}
