package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jlockdep.graph.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
    private static final Finding FINDING = BankSamples.finding(BankSamples.threeLocks());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class bank.Ledger reason=taken in turn",
                "class bank.* reason=taken in turn",
                "  class\tbank.Ledger\treason=taken in turn",
                "site bank.Ledger.append reason=taken in turn",
                "site *.sign until=2027-01-31 reason=taken in turn"
            })
    void one_lock_class_or_site_of_the_cycle_is_enough(String line) throws InvalidSuppressionsException {
        assertThat(parse(line).match(FINDING))
                .get()
                .extracting(Suppression::reason)
                .isEqualTo("taken in turn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class bank.Ledg reason=x",
                "class bank.Ledger.append reason=x",
                "site bank.Ledger reason=x",
                "site bank.Teller.book(Teller.java:17) reason=x",
                "fingerprint 00000000 reason=x"
            })
    void another_pattern_does_not_match(String line) throws InvalidSuppressionsException {
        assertThat(parse(line).match(FINDING)).isEmpty();
    }

    @Test
    void a_baseline_suppresses_what_it_knows_as_long_as_it_gets_no_worse() {
        Finding milder = FINDING.with(FINDING.prediction().atMost(Level.NOTE, "of this test"));
        assertThat(Suppressions.none()
                        .with(Baseline.of(List.of(FINDING)))
                        .applyTo(FINDING)
                        .suppression())
                .get()
                .extracting(Suppression::reason)
                .isEqualTo("the baseline knows it");
        Suppressions knowsMilder = Suppressions.none().with(Baseline.of(List.of(milder)));
        assertThat(knowsMilder.applyTo(milder).suppression()).isPresent();
        assertThat(knowsMilder.applyTo(FINDING).suppression()).isEmpty();
        assertThat(knowsMilder.idle(List.of(FINDING))).isEmpty();
    }

    @Test
    void the_fingerprint_names_one_finding() throws InvalidSuppressionsException {
        Suppressions suppressions = parse("fingerprint " + FINDING.fingerprint() + " reason=fixed in release 5");

        assertThat(suppressions.match(FINDING)).isPresent();
        assertThat(suppressions.match(BankSamples.finding(BankSamples.oneThread())))
                .isEmpty();
    }

    @Test
    void a_pattern_may_have_blanks_and_a_reason_anything() throws InvalidSuppressionsException {
        Suppression entry = parse("class bank.*:new ReentrantLock#2 until=2027-02-01 reason=see #7, 'reason=\"x\"'")
                .match(Samples.finding("bank.Main.run():new ReentrantLock#2", "bank.Other"))
                .orElseThrow();

        assertThat(entry).hasToString("class bank.*:new ReentrantLock#2");
        assertThat(entry.reason()).isEqualTo("see #7, 'reason=\"x\"'");
    }

    @Test
    void numbers_that_the_compiler_gave_out_do_not_matter() throws InvalidSuppressionsException {
        Finding finding = Samples.finding("bank.Main$2.lock", "bank.Other");

        assertThat(parse("class bank.Main$1.lock reason=x").match(finding)).isPresent();
        assertThat(parse("class bank.Main.lock reason=x").match(finding)).isPresent();
        assertThat(parse("class bank.Main$Inner.lock reason=x").match(finding)).isEmpty();
    }

    @Test
    void the_last_day_counts_and_the_day_after_does_not() throws InvalidSuppressionsException {
        assertThat(parse("class bank.* until=2027-01-31 reason=x").match(FINDING))
                .isPresent();

        Suppressions expired = parse("# old", "", "class bank.* until=2027-01-30 reason=x");
        assertThat(expired.match(FINDING)).isEmpty();
        assertThat(expired.idle(List.of(FINDING)))
                .containsExactly("suppression expired on 2027-01-30: known.txt, line 3: class bank.*");
    }

    @Test
    void what_matched_nothing_is_listed() throws InvalidSuppressionsException {
        Suppressions suppressions =
                parse("class bank.* reason=x", "class bank.Ledger reason=x", "site shop.* reason=x");

        assertThat(suppressions.idle(List.of(FINDING)))
                .containsExactly("suppression not used: known.txt, line 3: site shop.*");
    }

    @Test
    void none_suppresses_nothing_and_lists_nothing() {
        assertThat(Suppressions.none().match(FINDING)).isEmpty();
        assertThat(Suppressions.none().idle(List.of(FINDING))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clas a.B reason=x | 'clas a.B reason=x' begins with none of 'class', 'site', 'fingerprint' and 'rule'",
                "class a.B | the line does not end in 'reason=' and a reason",
                "class a.B reason= | the line does not end in 'reason=' and a reason",
                "class reason=x | no pattern follows 'class'",
                "fingerprint 12345 reason=x | '12345' is no fingerprint: eight hexadecimal digits",
                "fingerprint 1234567? reason=x | '1234567?' is no fingerprint: eight hexadecimal digits",
                "class a.B until=2027-02-30 reason=x | '2027-02-30' is no date such as 2027-01-31",
                "class a.B until=31.01.2027 reason=x | '31.01.2027' is no date such as 2027-01-31",
                "class a.B reason=x until=2027-01-31 | 'until=' stands before 'reason='"
            })
    void a_bad_line_is_named_with_what_is_wrong(String line, String problem) {
        assertThat(problems("class a.* reason=fine", line)).containsExactly("known.txt, line 2: " + problem);
    }

    @Test
    void each_bad_line_is_named_but_not_all_of_a_whole_novel() {
        assertThat(problems("once", "upon")).hasSize(2);
        assertThat(problems(Collections.nCopies(100, "once upon").toArray(new String[0])))
                .hasSize(21)
                .endsWith("80 more lines are wrong");
    }

    @Test
    void a_file_that_cannot_be_read_is_named(@TempDir Path folder) {
        Path missing = folder.resolve("missing.txt");
        InvalidSuppressionsException e = catchThrowableOfType(
                InvalidSuppressionsException.class, () -> Suppressions.read(missing.toString(), TODAY));

        assertThat(e.problems())
                .singleElement()
                .asString()
                .isEqualTo("cannot read " + missing + ": no such file or folder");
    }

    private static List<String> problems(String... lines) {
        return catchThrowableOfType(InvalidSuppressionsException.class, () -> parse(lines))
                .problems();
    }

    private static Suppressions parse(String... lines) throws InvalidSuppressionsException {
        return Suppressions.parse("known.txt", List.of(lines), TODAY);
    }
}
