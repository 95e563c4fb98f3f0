package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {
    private static final long MUCH = 1L << 34;

    private final Pairs pairs = new Pairs();

    private int contained(int numbers) {
        int contained = 0;
        for (int i = 1; i <= numbers; i++) {
            for (int j = 1; j <= numbers; j++) if (pairs.contain(i, j)) contained++;
        }
        return contained;
    }

    private void addAll(int numbers) {
        for (int i = 1; i <= numbers; i++) for (int j = i + 1; j <= numbers; j++) pairs.add(i, j);
    }

    @Test
    void a_pair_is_contained_once_it_is_added_and_the_other_order_is_another_pair() {
        pairs.add(1, 2);
        assertThat(pairs.contain(1, 2)).isTrue();
        assertThat(pairs.contain(2, 1)).isFalse();
        assertThat(contained(100)).isEqualTo(1);
    }

    @Test
    void all_pairs_of_a_hundred_locks_are_kept_and_no_other() {
        for (int round = 0; round < 5; round++) addAll(100);
        assertThat(contained(200)).isEqualTo(100 * 99 / 2);
    }

    @Test
    void the_pairs_of_a_thousand_locks_are_nearly_all_kept() {
        for (int round = 0; round < 3; round++) addAll(1_000);
        assertThat(contained(1_000)).isBetween(480_000, 499_500);
    }

    @Test
    void a_thousand_pairs_of_locks_that_have_nothing_to_do_with_each_other_are_nearly_all_kept() {
        for (int round = 0; round < 3; round++) {
            for (long i = 1; i <= 1_000; i++) pairs.add(i * 1_000, i * 2_000);
        }
        int kept = 0;
        for (long i = 1; i <= 1_000; i++) if (pairs.contain(i * 1_000, i * 2_000)) kept++;
        assertThat(kept).isGreaterThan(900);
    }

    @Test
    void the_latest_is_always_there_and_nothing_else_is_made_up() {
        for (long i = 1; i < 500_000; i++) pairs.add(i * 9, i * 9 + 9);
        assertThat(pairs.contain(499_999 * 9, 500_000 * 9)).isTrue();
        for (long i = 1; i < 500_000; i++)
            assertThat(pairs.contain(i * 9 + 9, i * 9)).isFalse();
    }

    @Test
    void numbers_that_are_too_great_for_a_tile_are_not_taken_for_others() {
        pairs.add(MUCH - 1, MUCH - 2);
        pairs.add(1, 2);
        pairs.add(MUCH + 3, 4);
        pairs.add(5, 2 * MUCH + 6);
        assertThat(pairs.contain(MUCH - 1, MUCH - 2)).isTrue();
        assertThat(pairs.contain(MUCH + 1, 2)).isFalse();
        assertThat(pairs.contain(1, MUCH + 2)).isFalse();
        assertThat(pairs.contain(3, 4)).isFalse();
        assertThat(pairs.contain(MUCH + 3, 4)).isFalse();
        assertThat(pairs.contain(5, 2 * MUCH + 6)).isFalse();
    }
}
