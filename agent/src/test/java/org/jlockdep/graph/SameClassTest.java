package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameClassTest {
    private final Execution execution = new Execution();

    private static Step account(long instance) {
        return Step.write(TestLock.lock("bank.Account", instance));
    }

    @Test
    void notes_nesting_once() {
        assertThat(execution.nest("t", account(1), account(2))).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo(Prediction.Rule.RECURSIVE);
            assertThat(note.level()).isEqualTo(Level.NOTE);
            assertThat(note.key()).isEqualTo("nested bank.Account{lock}");
        });
        assertThat(execution.nest("t", account(3), account(4))).isEmpty();
    }

    @Test
    void warns_of_nesting_when_strict() {
        Execution strict = new Execution(true);
        strict.nest("t", account(1), account(2));
        assertThat(strict.findings()).extracting(Prediction::level).containsExactly(Level.WARNING);
    }

    @Test
    void reports_transfers_in_both_directions() {
        execution.nest("t", account(1), account(2));
        assertThat(execution.nest("u", account(2), account(1))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Prediction.Rule.CIRCULAR);
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.links().get(0).acquisition().moment().threadName())
                    .isEqualTo("u");
            assertThat(finding.reasons()).containsExactly("the same two locks", "two threads", "no gate lock");
        });
    }

    @Test
    void warns_of_both_directions_in_one_thread_and_raises_it_with_a_second() {
        execution.nest("t", account(1), account(2));
        Prediction warning = execution.nest("t", account(2), account(1)).get(0);
        assertThat(warning.level()).isEqualTo(Level.WARNING);
        assertThat(warning.reasons()).contains("seen in one thread only");
        Prediction error = execution.nest("u", account(2), account(1)).get(0);
        assertThat(error.level()).isEqualTo(Level.ERROR);
        assertThat(error.key()).isEqualTo(warning.key());
    }

    @Test
    void reports_a_ring_of_philosophers() {
        for (int i = 0; i < 5; i++) {
            execution.nest("p" + i, account(i), account((i + 1) % 5));
        }
        assertThat(execution.findingsFrom(Level.ERROR))
                .singleElement()
                .satisfies(finding -> assertThat(finding.links()).hasSize(5));
    }

    @Test
    void stays_silent_when_the_order_is_steady() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            Step[] stripes = random.ints(3, 0, 64)
                    .distinct()
                    .sorted()
                    .mapToObj(SameClassTest::account)
                    .toArray(Step[]::new);
            execution.nest("t" + i % 4, stripes);
        }
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
    }

    @Test
    void stays_silent_when_locks_go_hand_over_hand() {
        for (int node = 0; node < 100; node++) {
            execution.want("t" + node % 3, java.util.List.of(account(node)), account(node + 1));
        }
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
    }

    @Test
    void forgets_the_oldest_orders_first() {
        Execution small = new Execution(new Predictor(new Budget(10, 10, 100), false));
        IntStream.range(0, 1_000).forEach(i -> small.nest("t", account(2L * i), account(2L * i + 1)));
        assertThat(small.predictor().dropped().instanceEdges()).isEqualTo(900);
        small.nest("u", account(1), account(0));
        assertThat(small.findingsFrom(Level.WARNING)).isEmpty();
        small.nest("u", account(1_999), account(1_998));
        assertThat(small.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void is_certain_of_an_upgrade() {
        TestLock lock = TestLock.rw("Cache.lock", 1);
        assertThat(execution.nest("t", Step.read(lock), Step.write(lock)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Prediction.Rule.RECURSIVE);
                    assertThat(finding.level()).isEqualTo(Level.ERROR);
                    assertThat(finding.key()).isEqualTo("self Cache.lock{rw}");
                });
        assertThat(execution.predictor().graph().edgeCount()).isZero();
        assertThat(execution.nest("u", Step.read(lock), Step.write(lock))).isEmpty();
    }

    @Test
    void warns_of_nested_stamped_readers_once_there_is_a_writer() {
        TestLock lock = TestLock.stamped("Cache.lock", 1);
        assertThat(execution.nest("t", Step.read(lock), Step.read(lock))).isEmpty();
        assertThat(execution.predictor().sawWriter(lock.lockClass()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.WARNING);
                    assertThat(finding.reasons()).contains("needs a waiting writer on Cache.lock");
                });
        assertThat(execution.nest("t", Step.read(lock), Step.write(lock)))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void lets_a_thread_try_what_it_holds() {
        TestLock lock = TestLock.stamped("Cache.lock", 1);
        execution.nest("t", Step.write(lock), Step.write(lock).with(Attempt.TRY));
        assertThat(execution.told()).isEmpty();
    }

    @Test
    void warns_when_a_thread_takes_a_second_permit() {
        Step permit = new Step(new LockClass("Pool", LockKind.SEMAPHORE), 1, Mode.SHARED, Attempt.BLOCKING);
        execution.want("t", java.util.List.of(permit), permit);
        assertThat(execution.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.reasons()).contains("needs every other permit of Pool taken");
        });
    }
}
