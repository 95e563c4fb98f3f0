package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;

final class SarifReportTest {
    private static final SarifReport FORMAT = new SarifReport(SarifLimits.GITHUB, Written.SOURCES);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_finding_has_a_code_flow_for_each_edge() throws IOException {
        Golden.assertMatches("report.sarif", Written.by(FORMAT, Bank.report()).text());
    }

    @Test
    void it_is_valid_by_the_published_schema() throws IOException {
        assertThat(violations(Bank.report())).isEmpty();
    }

    @Test
    void a_clean_run_is_valid_too() throws IOException {
        assertThat(violations(Bank.clean())).isEmpty();
    }

    @Test
    void no_name_makes_it_invalid() throws IOException {
        assertThat(violations(Bank.hostile())).isEmpty();
    }

    @Test
    void the_schema_does_find_mistakes() throws IOException {
        String broken = Written.by(FORMAT, Bank.report()).text().replace("\"ruleIndex\" : 0", "\"ruleIndex\" : -7");

        assertThat(schema().validate(JSON.readTree(broken))).isNotEmpty();
    }

    @Test
    void findings_above_the_limit_are_left_out_and_said_so() throws IOException {
        Written written = Written.by(
                new SarifReport(new SarifLimits(3, 1_000, 10_000, 10_000_000), Written.SOURCES), Bank.many(5));

        assertThat(results(written)).hasSize(3);
        assertThat(written.notes()).singleElement().asString().startsWith("2 of 5 findings are left out");
        assertThat(notification(written)).isEqualTo(written.notes().get(0));
    }

    @Test
    void a_file_that_compresses_too_badly_is_cut_until_it_fits() throws IOException {
        Written written = Written.by(
                new SarifReport(new SarifLimits(25_000, 1_000, 10_000, 15_000), Written.SOURCES), Bank.many(300));

        assertThat(results(written).size()).isBetween(20, 299);
        assertThat(written.notes()).singleElement().asString().contains(" of 300 findings are left out");
    }

    @Test
    void a_finding_with_too_many_locations_is_shortened_and_said_so() throws IOException {
        Written written =
                Written.by(new SarifReport(new SarifLimits(10, 3, 2, 10_000_000), Written.SOURCES), Bank.many(1));

        assertThat(results(written).at("/0/relatedLocations")).hasSize(2);
        assertThat(results(written).at("/0/codeFlows")).hasSize(1);
        assertThat(written.notes()).singleElement().asString().startsWith("1 finding is shortened");
    }

    @Test
    void within_the_limits_nothing_is_said() throws IOException {
        assertThat(Written.by(FORMAT, Bank.many(5)).notes()).isEmpty();
    }

    private static JsonNode results(Written written) throws IOException {
        return JSON.readTree(written.text()).at("/runs/0/results");
    }

    private static String notification(Written written) throws IOException {
        return JSON.readTree(written.text())
                .at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                .textValue();
    }

    private static List<Error> violations(Report report) throws IOException {
        return schema().validate(JSON.readTree(Written.by(FORMAT, report).text()));
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        }
    }
}
