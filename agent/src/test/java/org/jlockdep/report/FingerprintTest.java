package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.graph.Attempt.BLOCKING;
import static org.jlockdep.report.Samples.circular;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.link;
import static org.jlockdep.report.Samples.monitor;
import static org.jlockdep.report.Samples.readWrite;
import static org.jlockdep.report.Samples.shared;

import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final LockClass ACCOUNT = monitor("bank.Account");
    private static final LockClass RATES = readWrite("bank.Rates");

    @Test
    void it_is_eight_hexadecimal_digits() {
        assertThat(Fingerprint.of(sample("book", 10, "main", 1))).matches("[0-9a-f]{8}");
    }

    @Test
    void leading_zeroes_are_kept() {
        assertThat(shortestOfManyFingerprints()).hasSize(8);
    }

    @Test
    void lines_threads_instances_times_and_evidence_do_not_count() {
        Prediction edited = new Prediction(
                Prediction.Rule.CIRCULAR,
                Level.NOTE,
                List.of("guarded by a gate lock"),
                sample("book", 99, "other", 77).links());

        assertThat(Fingerprint.of(edited)).isEqualTo(Fingerprint.of(sample("book", 10, "main", 1)));
    }

    @Test
    void the_place_where_the_ring_was_entered_does_not_count() {
        List<Link> links = BankSamples.threeLocks().links();
        String first = Fingerprint.of(ring(links.get(0), links.get(1), links.get(2)));

        assertThat(Fingerprint.of(ring(links.get(1), links.get(2), links.get(0))))
                .isEqualTo(first);
        assertThat(Fingerprint.of(ring(links.get(2), links.get(0), links.get(1))))
                .isEqualTo(first);
    }

    @Test
    void the_direction_of_the_ring_counts() {
        List<Link> links = BankSamples.threeLocks().links();

        assertThat(Fingerprint.of(ring(links.get(2), links.get(1), links.get(0))))
                .isNotEqualTo(Fingerprint.of(ring(links.get(0), links.get(1), links.get(2))));
    }

    @Test
    void which_of_several_methods_was_seen_first_does_not_count() {
        assertThat(Fingerprint.of(sample("cancel", 10, "main", 1)))
                .isEqualTo(Fingerprint.of(sample("book", 10, "main", 1)));
    }

    @Test
    void the_number_of_an_anonymous_class_does_not_count() {
        assertThat(Fingerprint.of(
                        pair(held(monitor("bank.Rates$1.lock"), "Object", 2, "bank.Rates$1.run(Rates.java:5)"))))
                .isEqualTo(Fingerprint.of(
                        pair(held(monitor("bank.Rates$2.lock"), "Object", 2, "bank.Rates$2.run(Rates.java:9)"))));
    }

    /** Of {@code $2} and {@code $10} the smaller one is another one than of {@code $2} and {@code $3}. */
    @Test
    void nor_does_it_when_it_says_where_the_name_of_the_ring_begins() {
        assertThat(Fingerprint.of(
                        "circular bank.Rates$10{monitor} -> bank.Rates$2.lock{lock} -> bank.Rates$10{monitor}"))
                .isEqualTo(Fingerprint.of(
                        "circular bank.Rates$2.lock{lock} -> bank.Rates$3{monitor} -> bank.Rates$2.lock{lock}"));
    }

    @Test
    void the_lock_class_counts() {
        assertThat(Fingerprint.of(pair(held(monitor("bank.Rates.lock"), "Object", 2, "bank.Rates.get(Rates.java:5)"))))
                .isNotEqualTo(Fingerprint.of(
                        pair(held(monitor("bank.Rates.guard"), "Object", 2, "bank.Rates.get(Rates.java:5)"))));
    }

    @Test
    void how_many_instances_of_one_class_make_a_ring_does_not_count() {
        assertThat(Fingerprint.of(BankSamples.philosophers())).isEqualTo(Fingerprint.of(BankSamples.transfers()));
    }

    @Test
    void the_mode_that_was_seen_first_does_not_count() {
        Hold write = held(RATES, "ReentrantReadWriteLock", 2, "bank.Rates.get(Rates.java:5)");
        Hold read = shared(RATES, "ReentrantReadWriteLock", 2, BLOCKING, "bank.Rates.get(Rates.java:5)");

        assertThat(Fingerprint.of(pair(write))).isEqualTo(Fingerprint.of(pair(read)));
    }

    @Test
    void the_rule_counts() {
        Prediction circular = sample("book", 10, "main", 1);
        Prediction recursive =
                new Prediction(Prediction.Rule.RECURSIVE, circular.level(), circular.reasons(), circular.links());

        assertThat(Fingerprint.of(recursive)).isNotEqualTo(Fingerprint.of(circular));
    }

    @Test
    void a_misuse_goes_by_its_method_and_not_by_its_line() {
        String fingerprint = Fingerprint.of(MisuseSamples.unbalanced("release", 77));

        assertThat(Fingerprint.of(MisuseSamples.unbalanced("release", 80))).isEqualTo(fingerprint);
        assertThat(Fingerprint.of(MisuseSamples.unbalanced("close", 77))).isNotEqualTo(fingerprint);
    }

    @Test
    void its_method_may_be_a_lambda_in_a_generated_class() {
        assertThat(Fingerprint.of("unbalanced bank.Account{monitor} in bank.Teller$$Lambda$14/0x00c0.lambda$pay$3"))
                .isEqualTo(Fingerprint.of("unbalanced bank.Account{monitor} in bank.Teller$$Lambda.lambda$pay"));
    }

    private static String shortestOfManyFingerprints() {
        String shortest = "123456789";
        for (int i = 0; i < 1_000; i++) {
            String fingerprint = Fingerprint.of("self bank.Account" + i + "{monitor}");
            shortest = fingerprint.length() < shortest.length() ? fingerprint : shortest;
        }
        return shortest;
    }

    private static Prediction sample(String method, int line, String thread, long id) {
        Hold account = held(ACCOUNT, "bank.Account", id, "bank.Teller." + method + "(Teller.java:" + line + ")");
        Hold rates = held(RATES, "ReentrantReadWriteLock", id + 1, "bank.Rates.get(Rates.java:" + line + ")");
        return ring(
                link(thread, id, line, List.of(account), rates), link(thread, id + 5, line, List.of(rates), account));
    }

    private static Prediction pair(Hold rates) {
        Hold account = held(ACCOUNT, "bank.Account", 1, "bank.Teller.book(Teller.java:10)");
        return ring(link("main", 1, 1, List.of(account), rates), link("main", 1, 1, List.of(rates), account));
    }

    private static Prediction ring(Link... links) {
        return circular(Level.ERROR, List.of("the same locks"), links);
    }

    @Test
    void what_has_happened_is_told_from_what_was_predicted_wherever_the_ring_begins() {
        Prediction happened = DeadlockSamples.two();
        List<Link> links = happened.links();
        Prediction turned = happened.with(List.of(links.get(1), links.get(0)));
        Prediction predicted = circular(Level.ERROR, List.of("x"), links.toArray(new Link[0]));

        assertThat(happened.confirmedKey()).isEqualTo(predicted.key());
        assertThat(Fingerprint.of(turned)).isEqualTo(Fingerprint.of(happened));
        assertThat(Fingerprint.of(happened)).isNotEqualTo(Fingerprint.of(predicted));
        assertThat(DeadlockSamples.alone().confirmedKey()).isEqualTo("self bank.Account{monitor}");
        assertThat(DeadlockSamples.ofEnded().key()).isEqualTo("deadlock ended bank.Ledger{monitor}");
    }
}
