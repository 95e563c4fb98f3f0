package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {
    private final Pairs pairs = new Pairs();

    @Test
    void a_pair_is_contained_once_it_is_added_and_the_other_order_is_another_pair() {
        pairs.add(InstanceOrder.pair(1, 2));
        assertThat(pairs.contain(InstanceOrder.pair(1, 2))).isTrue();
        assertThat(pairs.contain(InstanceOrder.pair(2, 1))).isFalse();
    }

    @Test
    void a_thousand_pairs_are_nearly_all_kept() {
        for (int round = 0; round < 3; round++) for (int i = 0; i < 1_000; i++) pairs.add(InstanceOrder.pair(i, i + 1));
        int kept = 0;
        for (int i = 0; i < 1_000; i++) if (pairs.contain(InstanceOrder.pair(i, i + 1))) kept++;
        assertThat(kept).isGreaterThan(900);
    }

    @Test
    void the_latest_is_always_there_and_nothing_else_is_made_up() {
        for (int i = 0; i < 500_000; i++) pairs.add(InstanceOrder.pair(i, i + 1));
        assertThat(pairs.contain(InstanceOrder.pair(499_999, 500_000))).isTrue();
        for (int i = 0; i < 500_000; i++)
            assertThat(pairs.contain(InstanceOrder.pair(i + 1, i))).isFalse();
    }
}
