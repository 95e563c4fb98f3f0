package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTailTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,"})
    void an_empty_tail_gives_nothing(String tail) {
        assertThat(AgentTail.parse(tail)).isEmpty();
    }

    @Test
    void entries_keep_their_order() {
        assertThat(AgentTail.parse("b=1,a=2")).containsExactly(entry("b", "1"), entry("a", "2"));
    }

    @Test
    void empty_entries_and_blanks_do_not_count() {
        assertThat(AgentTail.parse(", a = 1 ,, b=2 ,")).containsExactly(entry("a", "1"), entry("b", "2"));
    }

    @Test
    void only_the_first_equals_sign_ends_the_key() {
        assertThat(AgentTail.parse("a==b=c")).containsExactly(entry("a", "=b=c"));
    }

    @Test
    void blanks_colons_quotes_and_backslashes_within_a_value_are_plain() {
        assertThat(AgentTail.parse("a=C:\\it's here\\x")).containsExactly(entry("a", "C:\\it's here\\x"));
    }

    @Test
    void an_entry_that_begins_with_a_minus_goes_on_with_the_value_before_it() {
        assertThat(AgentTail.parse("rules=-onethread,-recursive,a=b"))
                .containsExactly(entry("rules", "-onethread,-recursive"), entry("a", "b"));
        assertThat(AgentTail.parse("rules=timed=note,-recursive"))
                .containsExactly(entry("rules", "timed=note,-recursive"));
    }

    @Test
    void a_value_may_be_empty() {
        assertThat(AgentTail.parse("a=,b=''")).containsExactly(entry("a", ""), entry("b", ""));
    }

    @Test
    void unicode_passes() {
        assertThat(AgentTail.parse("a=\u00fc\ud83d\ude00")).containsExactly(entry("a", "\u00fc\ud83d\ude00"));
    }

    @Test
    void quotes_keep_commas_and_blanks() {
        assertThat(AgentTail.parse("a= ' x, y=1 ' ,b=2")).containsExactly(entry("a", " x, y=1 "), entry("b", "2"));
    }

    @Test
    void a_doubled_quote_is_one() {
        assertThat(AgentTail.parse("a='it''s',b=''''")).containsExactly(entry("a", "it's"), entry("b", "'"));
    }

    @Test
    void a_comma_without_quotes_is_told_to_have_some() {
        assertThatThrownBy(() -> AgentTail.parse("output=a, b.txt,depth=5"))
                .hasMessage("agent option 'b.txt' has no value:"
                        + " expected KEY=VALUE, and single quotes around a value that contains a comma");
    }

    @Test
    void a_quote_that_is_not_closed_is_a_mistake() {
        assertThatThrownBy(() -> AgentTail.parse("a='x,b=1"))
                .hasMessage("agent option 'a' has a quote that is not closed");
    }

    @Test
    void a_closing_quote_ends_the_value() {
        assertThatThrownBy(() -> AgentTail.parse("a='x'y,b=1"))
                .hasMessage("agent option 'a' has 'y' behind its closing quote: expected a comma");
    }
}
