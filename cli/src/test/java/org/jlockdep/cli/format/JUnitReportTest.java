package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
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

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
