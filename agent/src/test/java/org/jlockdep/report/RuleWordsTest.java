package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jlockdep.graph.Doubt;
import org.junit.jupiter.api.Test;

class RuleWordsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .+ \\|$");

    @Test
    void a_ring_has_a_word_for_each_doubt() {
        assertThat(RuleWords.of(BankSamples.threeLocks())).containsExactly("circular");
        assertThat(RuleWords.of(BankSamples.oneThread().doubted(EnumSet.of(Doubt.OTHER_INSTANCES, Doubt.FEW_THREADS))))
                .containsExactly("circular", "onethread", "instances");
    }

    @Test
    void a_ring_of_one_class_says_so() {
        assertThat(RuleWords.of(BankSamples.transfers())).containsExactly("circular", "oneclass");
    }

    @Test
    void one_lock_and_two_of_a_class_are_told_apart() {
        assertThat(RuleWords.of(BankSamples.upgrade())).containsExactly("recursive", "self");
        assertThat(RuleWords.of(BankSamples.merge())).containsExactly("recursive", "nested");
    }

    @Test
    void a_deadlock_that_is_there_is_its_rule() {
        assertThat(RuleWords.of(DeadlockSamples.two())).containsExactly("deadlock");
    }

    @Test
    void a_misuse_is_its_rule() {
        assertThat(RuleWords.of(MisuseSamples.unbalanced("release", 77))).isEqualTo(List.of("unbalanced"));
    }

    @Test
    void the_readme_has_a_row_for_each_word() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String table = readme.substring(readme.indexOf("<!-- rules:"), readme.indexOf("<!-- end of rules -->"));
        Set<String> rows = ROW.matcher(table)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isEqualTo(RuleWords.all());
    }
}
