package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.Legend;
import org.jlockdep.report.TextFormat;

/**
 * The reports as the agent prints them, with what only the comparison of runs can tell, and the summary. What a baseline
 * knows is only counted.
 */
final class TextReport implements Format {
    /** More names tell nobody anything. */
    private static final int RUNS_NAMED = 100;

    private final TextFormat layout;
    private final boolean notes;

    TextReport(Shown shown) {
        this.layout = new TextFormat(shown.stacks());
        this.notes = shown.notes();
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> talk) throws IOException {
        boolean told = false;
        for (ReportedFinding finding : report.findings()) {
            if (tells(report, finding) && finding.state() == State.NEW) {
                out.write(text(report, finding));
                told = true;
            }
        }
        if (told) {
            for (String line : Legend.lines()) out.write("jlockdep: " + line + "\n");
        }
        out.write(report.summary() + "\n");
    }

    boolean tells(Report report, ReportedFinding finding) {
        return report.tells(finding, notes);
    }

    /** The report of one finding: its first run's. */
    String text(Report report, ReportedFinding finding) {
        return layout.format(finding.finding(), finding.runs().get(0).info()) + history(report, finding);
    }

    /** Only what the report itself does not say. */
    private static String history(Report report, ReportedFinding finding) {
        if (report.runs().size() == 1
                && !report.hasBaseline()
                && finding.group().isEmpty()) return "";
        StringBuilder text = new StringBuilder("jlockdep: finding ").append(finding.fingerprint());
        if (report.hasBaseline())
            text.append(" is ").append(finding.state().label()).append(',');
        text.append(" seen ").append(finding.sightings() == 1 ? "once" : finding.sightings() + " times");
        text.append(" in ").append(runs(finding));
        finding.group().ifPresent(group -> text.append(", a variant of ").append(group));
        return printable(text.toString()) + "\n";
    }

    /** A few runs by name; of more only how many. */
    private static String runs(ReportedFinding finding) {
        String of = finding.spread().ofServices();
        String services = of.isEmpty() ? "" : " of " + of;
        if (finding.spread().runs() > RUNS_NAMED) {
            String about = finding.spread().runs() > finding.runs().size() ? "about " : "";
            return about + finding.spread().runs() + " runs" + services + ", such as "
                    + finding.runs().get(0).name();
        }
        return String.join(", ", finding.runs().stream().map(Run::name).toList()) + services;
    }

    /** No run's name may break a line in two. */
    private static String printable(String text) {
        return ForeignText.clean(text);
    }
}
