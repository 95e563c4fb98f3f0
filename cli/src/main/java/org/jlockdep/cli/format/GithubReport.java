package org.jlockdep.cli.format;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.Advice;

/**
 * For a step of a GitHub workflow: its commands make annotations of the worst findings, its summary page takes all of
 * them. Neither takes any number: what is too much is left out and said.
 */
final class GithubReport implements Format {
    /** Of each level, in one step. */
    private static final int ANNOTATIONS = 10;
    /** An annotation is for a glance. */
    private static final int TITLE_CHARS = 1000;

    private final Optional<Path> summaryFile;
    private final StepSummary summary;
    private final Sources sources;

    /** @param summaryFile what the environment calls GITHUB_STEP_SUMMARY; without it there are annotations only */
    GithubReport(Optional<Path> summaryFile, StepSummary summary, Sources sources) {
        this.summaryFile = summaryFile;
        this.summary = summary;
        this.sources = sources;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        annotations(report, out, notes);
        if (summaryFile.isPresent()) {
            append(report, summaryFile.get(), notes);
        } else {
            notes.accept("GITHUB_STEP_SUMMARY is not set, so there are annotations only");
        }
    }

    private void annotations(Report report, Writer out, Consumer<String> notes) throws IOException {
        Map<Level, Integer> written = new EnumMap<>(Level.class);
        int left = 0;
        for (ReportedFinding finding : report.findings()) {
            if (!summary.tells(report, finding) || finding.state() != State.NEW) {
                continue;
            }
            if (written.merge(finding.level(), 1, Integer::sum) <= ANNOTATIONS) {
                out.write(annotation(finding) + "\n");
            } else {
                left++;
            }
        }
        if (left > 0) {
            notes.accept(left + (left == 1 ? " finding has" : " findings have") + " no annotation: GitHub shows "
                    + ANNOTATIONS + " of each level in a step; the step summary has them all");
        }
    }

    private String annotation(ReportedFinding finding) {
        StringBuilder text =
                new StringBuilder("::").append(command(finding.level())).append(' ');
        text.append(place(finding));
        String rule = RuleText.description(finding.finding().prediction());
        text.append("title=").append(property(rule + " [" + finding.fingerprint() + "]"));
        String title = ForeignText.shortened(RuleText.title(finding.finding()), TITLE_CHARS);
        String message = ForeignText.clean(title) + "\nrule: " + RuleText.words(finding.finding()) + "\nevidence: "
                + ForeignText.clean(RuleText.evidence(finding.finding())) + services(finding.spread()) + "\nadvice: "
                + ForeignText.clean(
                        ForeignText.shortened(Advice.of(finding.finding().prediction()), TITLE_CHARS));
        return text.append("::").append(data(message)).toString();
    }

    private static String services(Spread spread) {
        String of = spread.ofServices();
        return of.isEmpty() ? "" : "\nin " + ForeignText.clean(ForeignText.shortened(of, TITLE_CHARS));
    }

    /** Of the places where it can be mended, the first whose file there is; without one, GitHub shows it with the step. */
    private String place(ReportedFinding finding) {
        for (Link link : finding.finding().prediction().links()) {
            StackTraceElement site = link.to().site();
            Optional<String> file = sources.file(site);
            if (file.isPresent()) {
                String line = site.getLineNumber() > 0 ? "line=" + site.getLineNumber() + "," : "";
                return "file=" + property(file.get()) + "," + line;
            }
        }
        return "";
    }

    private static String command(Level level) {
        return level == Level.NOTE ? "notice" : level.label();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(ForeignText.clean(text)).replace(":", "%3A").replace(",", "%2C");
    }

    /** Other commands of the step may have written to it before. */
    private void append(Report report, Path file, Consumer<String> notes) throws IOException {
        long used = Files.exists(file) ? Files.size(file) : 0;
        byte[] text = summary.markdown(report, used, notes).getBytes(StandardCharsets.UTF_8);
        Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
