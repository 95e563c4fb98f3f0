package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page as text; {@link HtmlReportInBrowserTest} opens it. */
final class HtmlReportTest {
    private static final HtmlReport FORMAT = new HtmlReport(new JsonReport(Written.TEXT, Excerpts.NONE));
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">([^<]*)</script>");

    @Test
    void the_report_lies_in_the_page_as_data() throws IOException {
        JsonNode page = data(Bank.report());

        JsonNode json = new ObjectMapper()
                .readTree(Written.by(new JsonReport(Written.TEXT, Excerpts.NONE), Bank.report())
                        .text());
        assertThat(page).isEqualTo(json);
    }

    @Test
    void no_name_leaves_the_data() throws IOException {
        Report report = Bank.hostile();

        assertThat(data(report).at("/lockClasses/0/name").textValue())
                .isEqualTo(report.lockClasses().keySet().iterator().next().name());
    }

    @Test
    void names_change_nothing_around_the_data() throws IOException {
        assertThat(around(Bank.hostile())).isEqualTo(around(Bank.clean()));
    }

    @Test
    void the_page_loads_nothing() throws IOException {
        assertThat(around(Bank.report()))
                .contains("default-src 'none'")
                .doesNotContainPattern("<(link|img|iframe|script) [^>]*(src|href)=")
                .doesNotContain("@import");
    }

    @Test
    void the_licences_of_what_is_inlined_are_in_the_page() throws IOException {
        assertThat(around(Bank.report()))
                .contains("The Cytoscape Consortium", "Chris Pettitt")
                .contains("Permission is hereby granted, free of charge");
    }

    private static JsonNode data(Report report) throws IOException {
        Matcher data = DATA.matcher(Written.by(FORMAT, report).text());
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static String around(Report report) throws IOException {
        return DATA.matcher(Written.by(FORMAT, report).text()).replaceFirst("");
    }
}
