package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
    private static final JsonReport FORMAT = new JsonReport(Written.TEXT, Excerpts.NONE);

    @Test
    void everything_is_there_for_scripts() throws IOException {
        Golden.assertMatches("report.json", Written.by(FORMAT, Bank.report()).text());
    }

    @Test
    void names_come_back_as_they_were() throws IOException {
        Report report = Bank.hostile();

        JsonNode json = new ObjectMapper().readTree(Written.by(FORMAT, report).text());

        assertThat(json.at("/runs/0/name").textValue())
                .isEqualTo(report.runs().get(0).name());
    }

    @Test
    void lines_of_the_sources_are_there_where_sources_are() throws IOException {
        Excerpts.Excerpt excerpt = new Excerpts.Excerpt("src/bank/Account.java", 43, List.of("{", "lock();"));
        JsonReport format = new JsonReport(
                Written.TEXT, frame -> frame.getLineNumber() == 44 ? Optional.of(excerpt) : Optional.empty());

        JsonNode json =
                new ObjectMapper().readTree(Written.by(format, Bank.report()).text());

        JsonNode link = json.at("/findings/0/links/0");
        assertThat(link.at("/to/source/path").textValue()).isEqualTo("src/bank/Account.java");
        assertThat(link.at("/to/source/firstLine").intValue()).isEqualTo(43);
        assertThat(link.at("/to/source/lines")).map(JsonNode::textValue).containsExactly("{", "lock();");
        assertThat(link.at("/from/source").isMissingNode()).isTrue();
    }
}
