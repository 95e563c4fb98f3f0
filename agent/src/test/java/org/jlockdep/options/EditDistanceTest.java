package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "depth, depth, 0",
        "DEPTH, depth, 0",
        "detph, depth, 1",
        "dpth, depth, 1",
        "deepth, depth, 1",
        "dapth, depth, 1",
        "kitten, sitting, 3",
    })
    void each_slip_of_the_finger_counts_one(String first, String second, int distance) {
        assertThat(EditDistance.between(first, second)).isEqualTo(distance);
        assertThat(EditDistance.between(second, first)).isEqualTo(distance);
    }
}
