package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jlockdep.graph.Link;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.Frames;

/**
 * What fits into the log of a build: a line for each of the worst findings that fail a check, with the places that have to
 * be looked at, and the summary.
 */
final class BriefReport implements Format {
    /** More than anybody reads in a log. */
    private static final int FINDINGS = 10;
    /** A ring of more than this is not understood from a line. */
    private static final int PLACES = 4;

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        List<ReportedFinding> failing =
                report.findings().stream().filter(report::fails).toList();
        for (ReportedFinding finding : failing.subList(0, Math.min(FINDINGS, failing.size()))) {
            out.write(line(finding) + "\n");
        }
        if (failing.size() > FINDINGS) {
            out.write(String.format(Locale.ROOT, "and %,d more", failing.size() - FINDINGS) + "\n");
        }
        out.write(report.summary() + "\n");
    }

    private static String services(Spread spread) {
        return spread.services().size() > 1 ? ", in " + spread.services().size() + " services" : "";
    }

    private static String line(ReportedFinding finding) {
        List<Link> links = finding.finding().prediction().links();
        String places = links.stream()
                .limit(PLACES)
                .map(link -> "at " + Frames.text(link.to().site()))
                .collect(Collectors.joining(", "));
        return finding.level().label() + " " + finding.fingerprint() + ": "
                + ForeignText.clean(RuleText.title(finding.finding()) + ", " + places)
                + (links.size() > PLACES ? ", ..." : "") + services(finding.spread());
    }
}
