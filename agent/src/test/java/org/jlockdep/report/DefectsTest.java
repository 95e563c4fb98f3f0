package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.graph.Level.ERROR;
import static org.jlockdep.graph.Level.WARNING;

import java.util.List;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;
import org.junit.jupiter.api.Test;

/** Letters are lock classes; the first two of each cycle are the dependency that closed it. */
class DefectsTest {
    private final Defects defects = new Defects();

    @Test
    void a_longer_cycle_through_the_dependency_that_closed_a_shorter_one_is_told_by_it() {
        Finding shorter = Samples.cycle(ERROR, "BA");

        assertThat(defects.leader(shorter)).isEmpty();
        assertThat(defects.leader(Samples.cycle(ERROR, "BAX"))).contains(shorter);
    }

    @Test
    void also_if_another_dependency_closes_it_later() {
        Finding shorter = Samples.cycle(ERROR, "BA");

        assertThat(defects.leader(shorter)).isEmpty();
        assertThat(defects.leader(Samples.cycle(WARNING, "XBA"))).contains(shorter);
    }

    @Test
    void two_wrong_nestings_against_one_right_one_are_two_defects() {
        assertThat(defects.leader(Samples.cycle(ERROR, "BA"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(ERROR, "CAB"))).isEmpty();
    }

    @Test
    void cycles_that_have_nothing_in_common_are_two_defects() {
        assertThat(defects.leader(Samples.cycle(ERROR, "BA"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(ERROR, "DCE"))).isEmpty();
    }

    @Test
    void a_worse_or_a_shorter_cycle_is_told_itself() {
        assertThat(defects.leader(Samples.cycle(WARNING, "BAX"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(ERROR, "BAXY"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(WARNING, "BA"))).isEmpty();
    }

    @Test
    void a_variant_that_becomes_worse_is_told_itself() {
        assertThat(defects.leader(Samples.cycle(WARNING, "BA"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(WARNING, "BAX"))).isPresent();
        assertThat(defects.leader(Samples.cycle(ERROR, "BAX"))).isEmpty();
    }

    @Test
    void a_cycle_that_was_raised_stands_for_errors_too() {
        assertThat(defects.leader(Samples.cycle(WARNING, "BA"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(ERROR, "BA"))).isEmpty();
        assertThat(defects.leader(Samples.cycle(ERROR, "BAX"))).isPresent();
    }

    @Test
    void rings_of_instances_and_recursions_stand_for_themselves() {
        assertThat(defects.leader(BankSamples.finding(BankSamples.transfers()))).isEmpty();
        assertThat(defects.leader(BankSamples.finding(BankSamples.merge()))).isEmpty();
    }

    @Test
    void a_prediction_of_what_has_happened_is_told_by_that() {
        Defects defects = new Defects();
        Finding happened = BankSamples.finding(DeadlockSamples.two());
        Prediction predicted = Samples.circular(
                ERROR, List.of("x"), DeadlockSamples.two().links().toArray(new Link[0]));

        assertThat(defects.leader(happened)).isEmpty();
        assertThat(defects.leader(BankSamples.finding(predicted))).contains(happened);
        assertThat(defects.leader(happened)).isEmpty();
    }
}
