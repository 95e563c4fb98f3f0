package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.analysis.SampleHolds.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.junit.jupiter.api.Test;

/** Letters are lock classes: the last one is wanted while the others are held. */
final class SightingCountsTest {
    private final SightingCounts counts = new SightingCounts();

    @Test
    void the_acquisitions_of_all_links_count_and_no_others() {
        saw(nesting(10, "AB"));
        saw(nesting(20, "BA"));
        saw(nesting(30, "AB"));
        saw(nesting(40, "AC"));

        assertThat(counts.of(circular("AB", "BA"), 20))
                .hasToString("first 0.000000, last 0.000000, 3 sightings examined");
        assertThat(counts.of(circular("AB", "BA"), 20).lastNanos()).isEqualTo(30);
    }

    @Test
    void one_acquisition_counts_once_however_often_the_lock_class_is_held() {
        saw(nesting(10, "ACAB"));

        assertThat(counts.of(circular("AB", "BA"), 10).count()).isEqualTo(1);
    }

    @Test
    void what_was_declared_and_not_seen_counts_nothing() {
        assertThat(counts.of(circular("AB", "BA"), 7).count()).isZero();
        assertThat(counts.of(circular("AB", "BA"), 7).lastNanos()).isEqualTo(7);
    }

    @Test
    void a_lock_that_is_not_held_is_counted_by_itself() {
        Prediction missed = new Prediction(
                Prediction.Rule.NOT_HELD, Level.WARNING, List.of("x"), List.of(Link.ofWantedAlone(nesting(5, "BA"))));
        saw(nesting(5, "AA"));
        counts.saw(missed, 5);
        counts.saw(missed, 9);

        assertThat(counts.of(missed, 5).count()).isEqualTo(2);
        assertThat(counts.of(missed, 5).lastNanos()).isEqualTo(9);
    }

    private void saw(Acquisition acquisition) {
        Set<LockClass> near = acquisition.held().stream().map(Hold::lockClass).collect(Collectors.toSet());
        counts.saw(near, acquisition);
    }

    private static Prediction circular(String one, String other) {
        return new Prediction(
                Prediction.Rule.CIRCULAR,
                Level.WARNING,
                List.of("x"),
                List.of(new Link(nesting(1, one), 0), new Link(nesting(2, other), 0)));
    }

    private static Acquisition nesting(long nanos, String letters) {
        List<Hold> holds = new ArrayList<>();
        for (String letter : letters.split("")) holds.add(hold(letter));
        Hold wanted = holds.remove(holds.size() - 1);
        return new Acquisition(new Moment("main", 1, nanos), holds, wanted);
    }
}
