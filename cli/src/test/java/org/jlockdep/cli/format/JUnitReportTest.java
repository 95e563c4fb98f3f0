package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

final class JUnitReportTest {
    private static final JUnitReport FORMAT = new JUnitReport(Written.TEXT);

    @Test
    void each_finding_is_a_test_case() throws Exception {
        String text = Written.by(FORMAT, Bank.report()).text();

        Golden.assertMatches("report.junit.xml", text);
        validate(text);
    }

    @Test
    void the_services_of_a_finding_are_properties_of_its_test_case() throws Exception {
        String text = Written.by(FORMAT, Bank.labelled()).text();

        Golden.assertMatches("services.junit.xml", text);
        validate(text);
        assertThat(read(text)).hasSize(2);
    }

    @Test
    void a_clean_run_shows_a_test_case_that_has_passed() throws Exception {
        String text = Written.by(FORMAT, Bank.clean()).text();

        validate(text);
        assertThat(text)
                .contains("tests=\"1\" failures=\"0\"")
                .contains("<testcase ")
                .doesNotContain("<failure");
    }

    @Test
    void no_name_makes_it_ill_formed() throws IOException {
        String text = Written.by(FORMAT, Bank.hostile()).text();

        assertThatCode(() -> validate(text)).doesNotThrowAnyException();
    }

    @Test
    void the_schema_does_find_mistakes() throws IOException {
        String broken = Written.by(FORMAT, Bank.report()).text().replace("<failure ", "<mishap ");

        assertThatThrownBy(() -> validate(broken)).isInstanceOf(SAXException.class);
    }

    @Test
    void mavens_own_reader_of_test_results_understands_it() throws Exception {
        List<ReportTestCase> cases = read(Written.by(FORMAT, Bank.report()).text());

        assertThat(cases).hasSize(5);
        assertThat(cases).filteredOn(ReportTestCase::hasFailure).hasSize(2);
        assertThat(cases).filteredOn(ReportTestCase::hasSkipped).hasSize(2);
        assertThat(cases).filteredOn(ReportTestCase::isSuccessful).hasSize(1);
        ReportTestCase first = cases.get(0);
        assertThat(first.getFullClassName()).isEqualTo("jlockdep.circular");
        assertThat(first.getName()).startsWith("Possible circular locking dependency: bank.Ledger.lock -> ");
        assertThat(first.getFailureMessage()).startsWith("error: the same two locks");
        assertThat(first.getFailureDetail()).contains("closer/33 is trying to acquire lock:", "*** DEADLOCK ***");
    }

    @Test
    void mavens_own_reader_sees_a_clean_run_as_a_test_that_passed() throws Exception {
        assertThat(read(Written.by(FORMAT, Bank.clean()).text()))
                .singleElement()
                .matches(ReportTestCase::isSuccessful);
    }

    /** That reader makes a suite of each class name. */
    private static List<ReportTestCase> read(String xml) throws Exception {
        InputStream bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(bytes, StandardCharsets.UTF_8)).stream()
                        .flatMap(suite -> suite.getTestCases().stream())
                        .toList();
    }

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
