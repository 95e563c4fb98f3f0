package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonnessTest {
    private static final Segment FIRST = new Segment(1);
    private static final Segment SECOND = new Segment(2);
    private static final List<Segment> SEGMENTS = List.of(FIRST, SECOND, new Segment(3, FIRST), new Segment(4, FIRST));

    private final List<Witness> witnesses = new ArrayList<>();

    private static Witness witness(int thread, int outer, int inner, int gates, int segment) {
        List<Hold> held = new ArrayList<>();
        held.add(Step.write(TestLock.lock("Outer", outer)).hold());
        for (int gate = 0; gate < gates; gate++) {
            held.add(Step.write(TestLock.lock("Gate", 100 + gate)).hold());
        }
        Moment moment = new Moment("t" + thread, thread, 0);
        Acquisition acquisition = new Acquisition(
                segment < 0 ? moment : moment.in(SEGMENTS.get(segment)),
                held,
                Step.write(TestLock.lock("Inner", inner)).hold());
        return new Witness(new Link(acquisition, 0), ExclusiveHolds.of(held));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_kept_up_is_what_one_would_count(long seed) {
        Random random = new Random(seed);
        Commonness commonness = new Commonness(witnesses);
        for (int step = 0; step < 300; step++) {
            if (witnesses.size() > 12 || !witnesses.isEmpty() && random.nextInt(3) == 0) {
                int gone = random.nextInt(witnesses.size());
                witnesses.remove(gone);
                commonness.remove(gone);
            } else {
                witnesses.add(witness(
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(2),
                        random.nextInt(2),
                        random.nextInt(SEGMENTS.size() + 1) - 1));
                commonness.add(witnesses.get(witnesses.size() - 1));
            }
            for (int i = 0; i < witnesses.size(); i++)
                assertThat(commonness.of(i)).isEqualTo(counted(i));
        }
    }

    /** In the words of the rule. */
    private int counted(int index) {
        Witness witness = witnesses.get(index);
        int ways = witness.isOfAnyTime() ? 0 : 1;
        ways += shares(index, (one, other) -> one.who().equals(other.who()));
        ways += shares(index, Witness::hasInstancesOf);
        ways += shares(index, (one, other) -> one.held().equals(other.held()));
        ways += shares(index, Witness::hasPastOf);
        return (ways << 8) + witness.held().size();
    }

    private int shares(int index, BiPredicate<Witness, Witness> alike) {
        for (int i = 0; i < witnesses.size(); i++) {
            if (i != index && alike.test(witnesses.get(index), witnesses.get(i))) return 1;
        }
        return 0;
    }

    @Test
    void threads_that_began_after_the_same_have_one_past() {
        Witness third = witness(1, 1, 1, 0, 2);
        assertThat(third.hasPastOf(witness(2, 2, 2, 0, 3))).isTrue();
        assertThat(third.hasPastOf(witness(2, 2, 2, 0, 1))).isFalse();
        assertThat(third.hasPastOf(witness(2, 2, 2, 0, -1))).isFalse();
    }
}
