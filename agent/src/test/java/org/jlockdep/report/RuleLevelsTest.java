package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLevelsTest {
    private static final Finding ERROR = BankSamples.finding(BankSamples.upgrade());
    private static final Finding DOUBTED =
            BankSamples.finding(BankSamples.oneThread().doubted(EnumSet.of(Doubt.FEW_THREADS, Doubt.OTHER_INSTANCES)));

    @ParameterizedTest
    @ValueSource(strings = {"-onethread", "-instances", "-circular", "timed=note:-onethread", "-onethread,-timed"})
    void a_word_with_a_minus_hides_each_finding_that_has_it(String list) throws InvalidRulesException {
        Finding applied = RuleLevels.parse(list).applyTo(DOUBTED);

        assertThat(applied.suppression()).isPresent();
        assertThat(applied.prediction().level()).isEqualTo(DOUBTED.prediction().level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-timed", "-recursive:self=note", "circular=error", "onethread=warning"})
    void others_stay_as_they_are(String list) throws InvalidRulesException {
        assertThat(RuleLevels.parse(list).applyTo(DOUBTED)).isSameAs(DOUBTED);
    }

    @Test
    void a_level_is_the_most_that_a_finding_may_be() throws InvalidRulesException {
        Finding applied = RuleLevels.parse("self=warning:recursive=note").applyTo(ERROR);

        assertThat(applied.prediction().level()).isEqualTo(Level.NOTE);
        assertThat(applied.evidence()).startsWith("note: ").endsWith("; at most a note by the option 'rules'");
        assertThat(applied.fingerprint()).isEqualTo(ERROR.fingerprint());
        assertThat(applied.suppression()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onethread | 'onethread' is neither -RULE nor RULE=LEVEL",
                "-onethread=note | '-onethread=note' is neither -RULE nor RULE=LEVEL",
                "onethread=off | 'off' is no level: expected error, warning or note",
                "-onthread | 'onthread' is no rule; there are alltimed, circular,"
            })
    void what_is_no_entry_is_named(String list, String problem) {
        assertThatThrownBy(() -> RuleLevels.parse(list))
                .isInstanceOf(InvalidRulesException.class)
                .message()
                .startsWith(problem);
    }
}
