package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jlockdep.graph.Prediction;
import org.junit.jupiter.api.Test;

class AdviceTest {
    @Test
    void a_ring_is_to_be_taken_as_it_was_before_somebody_closed_it() {
        assertThat(Advice.of(BankSamples.threeLocks()))
                .startsWith("take these locks in one order everywhere: "
                        + "bank.Account first, then bank.Ledger, then bank.Audit");
    }

    @Test
    void two_locks_of_one_object_are_told_apart() {
        assertThat(Advice.of(BankSamples.ownMonitor())).contains("bank.Vault{monitor}", "bank.Vault{lock}");
    }

    @Test
    void instances_of_one_class_want_an_order_of_their_own() {
        assertThat(Advice.of(BankSamples.transfers())).contains("give the instances an order");
        assertThat(Advice.of(BankSamples.merge())).contains("give the instances an order");
    }

    @Test
    void who_reads_is_told_to_stop_before_he_writes() {
        assertThat(Advice.of(BankSamples.upgrade())).contains("release the read lock of bank.Rates.lock");
    }

    @Test
    void a_wrong_use_wants_what_its_rule_wants() {
        assertThat(Advice.of(MisuseSamples.notHeld())).isEqualTo(Advice.of(Prediction.Rule.NOT_HELD));
        assertThat(Advice.of(MisuseSamples.unbalanced())).isEqualTo(Advice.of(Prediction.Rule.UNBALANCED));
        assertThat(Advice.of(MisuseSamples.stillHeld())).contains("in a finally block");
        assertThat(Advice.of(DeadlockSamples.ofEnded())).contains("in a finally block");
        assertThat(Advice.of(DeadlockSamples.stall())).contains("do less under the lock");
    }

    @Test
    void each_rule_has_one() {
        for (Prediction.Rule rule : Prediction.Rule.values())
            assertThat(Advice.of(rule)).isNotEmpty();
    }
}
