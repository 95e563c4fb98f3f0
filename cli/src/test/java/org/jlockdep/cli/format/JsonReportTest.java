package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
    private static final JsonReport FORMAT = new JsonReport(Written.TEXT);

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
}
