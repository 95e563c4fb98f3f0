package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jlockdep.graph.Doubt;
import org.junit.jupiter.api.Test;

class ApartTest {
    private static String by(Doubt... doubts) {
        return Apart.by(
                Rings.predicted("bank.Account", "bank.Ledger", doubts).finding().prediction());
    }

    @Test
    void a_gate_and_the_life_of_a_thread_keep_the_sides_apart() {
        assertThat(by(Doubt.ORDERED)).isEqualTo("each time kept apart by the start or join of a thread");
        assertThat(by(Doubt.NEWBORN)).isEqualTo("each time kept apart by a lock that no other thread had yet");
        assertThat(by(Doubt.HANDED_OVER)).isEqualTo("each time kept apart by what one thread handed over to another");
        assertThat(by(Doubt.GATED, Doubt.ORDERED))
                .isEqualTo("each time kept apart by a lock that each of them holds and the start or join of a thread");
    }

    @Test
    void the_gate_has_its_name() {
        assertThat(Apart.by(Rings.gated("bank.Account", "bank.Ledger", "bank.Till")))
                .isEqualTo("each time kept apart by bank.Till, which each of them holds");
    }

    @Test
    void what_only_makes_it_unlikely_keeps_nothing_apart() {
        assertThat(by(Doubt.FEW_THREADS, Doubt.OTHER_INSTANCES)).isEmpty();
    }
}
