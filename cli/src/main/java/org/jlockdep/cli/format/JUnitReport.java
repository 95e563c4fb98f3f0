package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.RuleWords;

/**
 * A test case for each finding, as Jenkins, GitLab and most others read it: one that fails a check has failed, one that
 * is suppressed or known was skipped, any other has passed. When nothing was found one test case has passed, because a
 * suite without any looks like a suite that did not run.
 */
final class JUnitReport implements Format {
    private final TextReport text;

    JUnitReport(TextReport text) {
        this.text = text;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            document(report, xml);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write XML: " + e.getMessage(), e);
        }
    }

    private void document(Report report, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, 0, "testsuites");
        start(xml, 1, "testsuite");
        counts(report, xml);
        properties(report.runs(), xml);
        for (ReportedFinding finding : report.findings()) {
            testCase(report, finding, xml);
        }
        if (report.findings().isEmpty()) {
            start(xml, 2, "testcase");
            name(xml, "jlockdep", "no deadlock is possible as far as these runs show");
            xml.writeEndElement();
        }
        end(xml, 1);
        end(xml, 0);
    }

    private static void counts(Report report, XMLStreamWriter xml) throws XMLStreamException {
        List<ReportedFinding> findings = report.findings();
        xml.writeAttribute("name", "jlockdep");
        xml.writeAttribute("tests", Integer.toString(Math.max(1, findings.size())));
        xml.writeAttribute(
                "failures",
                Long.toString(findings.stream().filter(report::fails).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped",
                Long.toString(findings.stream()
                        .filter(finding -> isSkipped(report, finding))
                        .count()));
        xml.writeAttribute("time", "0");
    }

    private static void properties(List<Run> runs, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, 2, "properties");
        for (Run run : runs) {
            property(xml, 3, run.name(), run.info().toString());
        }
        end(xml, 2);
    }

    /** One for each, as readers of test cases' properties look for them. */
    private static void services(List<String> services, XMLStreamWriter xml) throws XMLStreamException {
        if (services.isEmpty()) return;
        start(xml, 3, "properties");
        for (String service : services) {
            property(xml, 4, "service", service);
        }
        end(xml, 3);
    }

    private static void property(XMLStreamWriter xml, int depth, String name, String value) throws XMLStreamException {
        newLine(xml, depth);
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", attribute(name));
        xml.writeAttribute("value", attribute(value));
    }

    private void testCase(Report report, ReportedFinding finding, XMLStreamWriter xml) throws XMLStreamException {
        Prediction prediction = finding.finding().prediction();
        start(xml, 2, "testcase");
        String title = RuleText.title(finding.finding());
        name(xml, "jlockdep." + RuleWords.of(prediction.rule()), title + " [" + finding.fingerprint() + "]");
        services(finding.spread().services(), xml);
        if (report.fails(finding)) {
            start(xml, 3, "failure");
            xml.writeAttribute("message", attribute(RuleText.evidence(finding.finding())));
            xml.writeAttribute("type", RuleText.id(prediction.rule()));
            xml.writeCharacters(legal(text.text(report, finding)));
            xml.writeEndElement();
        } else if (isSkipped(report, finding)) {
            newLine(xml, 3);
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", attribute(reasonToSkip(finding)));
        }
        start(xml, 3, "system-out");
        xml.writeCharacters(legal(text.text(report, finding)));
        xml.writeEndElement();
        end(xml, 2);
    }

    private static boolean isSkipped(Report report, ReportedFinding finding) {
        return finding.isSuppressed() || finding.state() == State.UNCHANGED && isSerious(finding.level(), report);
    }

    private static boolean isSerious(Level level, Report report) {
        return level.compareTo(report.threshold()) >= 0;
    }

    private static String reasonToSkip(ReportedFinding finding) {
        return finding.suppression().map(reason -> "suppressed: " + reason).orElse("known: it is in the baseline");
    }

    private static void name(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
        xml.writeAttribute("classname", className);
        xml.writeAttribute("name", attribute(name));
        xml.writeAttribute("time", "0");
    }

    private static void start(XMLStreamWriter xml, int depth, String element) throws XMLStreamException {
        newLine(xml, depth);
        xml.writeStartElement(element);
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        newLine(xml, depth);
        xml.writeEndElement();
    }

    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** A parser makes a blank of each line feed in an attribute. */
    private static String attribute(String text) {
        return ForeignText.clean(legal(text).replaceAll("\\s", " "));
    }

    /** XML 1.0 has no way at all to write most control characters, nor half of a surrogate pair. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : '\uFFFD'));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
