package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.link;
import static org.jlockdep.report.Samples.monitor;
import static org.jlockdep.report.Samples.recursive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jlockdep.Golden;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.junit.jupiter.api.Test;

class TextFormatTest {
    private static final TextFormat FORMAT = new TextFormat(StackView.folded(32, "frames=all"));

    @Test
    void two_locks_are_told_as_lockdep_tells_them() throws IOException {
        Golden.assertMatches("two-locks.txt", FORMAT.format(IommufdSample.finding(), IommufdSample.RUN));
    }

    @Test
    void three_locks_have_a_chain_and_a_column_for_each_thread() throws IOException {
        Golden.assertMatches("three-locks.txt", report(BankSamples.threeLocks()));
    }

    @Test
    void recursion_on_one_lock_object_lacks_no_nesting_notation() throws IOException {
        Golden.assertMatches("recursive-same-object.txt", report(BankSamples.upgrade()));
    }

    @Test
    void recursion_on_two_instances_may_lack_a_nesting_notation() throws IOException {
        Golden.assertMatches("recursive-two-instances.txt", report(BankSamples.merge()));
    }

    @Test
    void a_ring_of_instances_shows_their_numbers() throws IOException {
        Golden.assertMatches("instance-ring.txt", report(BankSamples.transfers()));
    }

    @Test
    void a_ring_of_three_instances_has_a_chain_of_numbers() {
        assertThat(report(BankSamples.philosophers()))
                .contains("  bank.Account@3 --> bank.Account@5 --> bank.Account@7\n");
    }

    @Test
    void a_lock_and_its_own_monitor_are_told_apart_by_their_kinds() {
        assertThat(report(BankSamples.ownMonitor()))
                .contains("  lock(bank.Vault{monitor});", "  lock(bank.Vault{lock});")
                .contains("(bank.Vault){....}-{lock}:");
    }

    @Test
    void one_thread_has_as_many_columns_as_it_made_links() throws IOException {
        Golden.assertMatches("one-thread.txt", report(BankSamples.oneThread()));
    }

    @Test
    void a_long_stack_is_cut_and_our_own_frames_never_show() throws IOException {
        Finding finding = BankSamples.finding(BankSamples.deepStacks());

        Golden.assertMatches(
                "long-stack.txt", new TextFormat(StackView.folded(4, "frames=all")).format(finding, BankSamples.RUN));
    }

    @Test
    void each_way_to_take_a_lock_has_its_verb() throws IOException {
        Golden.assertMatches("verbs.txt", report(BankSamples.eachVerb()));
    }

    @Test
    void each_wrong_use_of_a_lock_is_told_as_lockdep_tells_it() throws IOException {
        Golden.assertMatches("not-held.txt", report(MisuseSamples.notHeld()));
        Golden.assertMatches("bad-unlock-balance.txt", report(MisuseSamples.unbalanced()));
        Golden.assertMatches("still-held.txt", report(MisuseSamples.stillHeld()));
        Golden.assertMatches("still-held-by-a-task.txt", report(MisuseSamples.stillHeldByATask()));
        Golden.assertMatches("still-held-by-an-idle-thread.txt", report(MisuseSamples.stillHeldByAnIdleThread()));
    }

    @Test
    void a_long_wait_shows_where_both_threads_are() throws IOException {
        Golden.assertMatches("stall.txt", report(DeadlockSamples.stall()));
    }

    @Test
    void a_long_wait_for_what_nobody_is_known_to_bring_about_says_so() throws IOException {
        Golden.assertMatches("stall-event.txt", report(DeadlockSamples.stallOfEvent()));
    }

    @Test
    void a_deadlock_that_is_there_shows_where_each_of_its_threads_is() throws IOException {
        Golden.assertMatches("deadlock.txt", report(DeadlockSamples.two()));
        Golden.assertMatches("deadlock-alone.txt", report(DeadlockSamples.alone()));
        Golden.assertMatches("deadlock-of-ended.txt", report(DeadlockSamples.ofEnded()));
    }

    @Test
    void a_line_feed_in_a_thread_name_breaks_no_line() {
        Hold hold = held(monitor("bank.Account"), "bank.Account", 3, "bank.Account.debit(Account.java:21)");
        Prediction prediction = recursive(Level.ERROR, List.of("same"), link("two\nlines", 1, 0, List.of(hold), hold));

        assertThat(report(prediction)).contains("two?lines/1 is trying to acquire lock:");
    }

    @Test
    void numbers_look_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(FORMAT.format(IommufdSample.finding(), IommufdSample.RUN))
                    .contains("[    0.412345] ")
                    .contains("first 0.398120");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_summary_is_stamped_like_a_report() {
        assertThat(FORMAT.format(new Summary(12, 7, 1, 0, 2), 123_456_789_012_345L))
                .isEqualTo("[123456.789012] jlockdep: 12 lock classes, 7 dependencies, 1 error, 0 warnings, 2 notes\n");
    }

    @Test
    void how_often_it_was_seen_is_told_if_that_is_more_than_the_cycle_needs() {
        Finding finding = BankSamples.finding(BankSamples.oneThread());
        String asOften = FORMAT.format(finding.seen(new Sightings(0, 0, 2)), BankSamples.RUN);
        String more = FORMAT.format(finding.seen(new Sightings(1_500_000, 2_000_000_000, 3)), BankSamples.RUN);

        assertThat(asOften).doesNotContain("seen: ");
        assertThat(more).contains("] seen: first 0.001500, last 2.000000, 3 sightings examined\n");
    }

    @Test
    void a_report_that_is_not_printed_has_one_line() {
        assertThat(FORMAT.brief("held back", BankSamples.finding(BankSamples.threeLocks()), 1_000_000_000))
                .matches("\\[    1\\.000000] jlockdep: held back: [0-9a-f]{8}, warning: "
                        + "possible circular locking dependency detected: "
                        + "bank\\.Account --> bank\\.Ledger --> bank\\.Audit\n");
    }

    @Test
    void a_finding_that_is_told_briefly_has_its_places_in_one_line() {
        assertThat(FORMAT.told(BankSamples.finding(BankSamples.threeLocks())))
                .matches("\\[    1\\.500000] jlockdep: warning [0-9a-f]{8}: "
                        + "possible circular locking dependency detected: bank\\.Account at .*\\(Account\\.java:21\\), "
                        + "bank\\.Ledger at .*, bank\\.Audit at .*\n");
    }

    private static String report(Prediction prediction) {
        return FORMAT.format(BankSamples.finding(prediction), BankSamples.RUN);
    }
}
