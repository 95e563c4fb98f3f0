package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.TextFormat;

/** The reports as the agent prints them, with what only the comparison of runs can tell, and the summary. */
final class TextReport implements Format {
    private final TextFormat layout;

    /** @param depth how many frames of each stack are printed */
    TextReport(int depth) {
        this.layout = new TextFormat(depth);
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        for (ReportedFinding finding : report.findings()) {
            if (!finding.isSuppressed()) {
                out.write(text(finding));
            }
        }
        for (AbsentFinding absent : report.absent()) {
            out.write(printable("jlockdep: finding " + absent.fingerprint() + " of the baseline was not seen: "
                            + absent.title())
                    + "\n");
        }
        out.write(report.summary() + "\n");
    }

    /** The report of one finding: its first run's. */
    String text(ReportedFinding finding) {
        return layout.format(finding.finding(), finding.runs().get(0).info()) + history(finding);
    }

    private static String history(ReportedFinding finding) {
        StringBuilder text = new StringBuilder("jlockdep: finding ").append(finding.fingerprint());
        text.append(" is ").append(finding.state().label());
        text.append(", seen ").append(finding.sightings() == 1 ? "once" : finding.sightings() + " times");
        text.append(" in ")
                .append(String.join(", ", finding.runs().stream().map(Run::name).toList()));
        finding.group().ifPresent(group -> text.append(", a variant of ").append(group));
        return printable(text.toString()) + "\n";
    }

    /** Neither a run's name nor a baseline's may break a line in two. */
    private static String printable(String text) {
        return ForeignText.clean(text);
    }
}
