package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level a cycle has: the specification. */
class DoubtTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'',                              ERROR",
        "WAITING_WRITER,                  ERROR",
        "FEW_THREADS,                     WARNING",
        "TIMED,                           WARNING",
        "PERMITS,                         WARNING",
        "OTHER_INSTANCES,                 WARNING",
        "WAITING_WRITER FEW_THREADS,      WARNING",
        "FEW_THREADS OTHER_INSTANCES,     WARNING",
        "FEW_THREADS TIMED PERMITS,       WARNING",
        "NEWBORN,                         NOTE",
        "ORDERED,                         NOTE",
        "HANDED_OVER,                     NOTE",
        "GATED,                           NOTE",
        "WAITING_WRITER GATED,            NOTE",
        "OTHER_INSTANCES GATED,           NOTE",
        "OTHER_INSTANCES NEWBORN,         NOTE",
        "FEW_THREADS ORDERED,             NOTE",
        "OTHER_INSTANCES ORDERED GATED,   NOTE",
    })
    void each_doubt_permits_a_level_and_the_least_counts(String doubts, Level level) {
        int bits = 0;
        for (String doubt : doubts.split(" ")) {
            bits |= doubt.isEmpty() ? 0 : Doubt.valueOf(doubt).bit();
        }
        assertThat(Doubt.level(bits)).isEqualTo(level);
    }

    @ParameterizedTest(name = "worse than {0}: {1}")
    @CsvSource({
        "NOTE,    UNRELATED_INSTANCES, false",
        "NOTE,    OTHER_INSTANCES,     true",
        "NOTE,    FEW_THREADS,         true",
        "WARNING, FEW_THREADS,         false",
        "WARNING, WAITING_WRITER,      true",
        "ERROR,   WAITING_WRITER,      false",
    })
    void the_doubts_that_permit_more_are_the_lighter_ones(Level level, Doubt doubt, boolean worse) {
        assertThat(doubt.bit() < Doubt.worseThan(level)).isEqualTo(worse);
        assertThat(Doubt.level(doubt.bit()).compareTo(level) > 0).isEqualTo(worse);
    }
}
