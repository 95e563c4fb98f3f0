package org.jlockdep.cli.format;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jlockdep.names.ForeignText;

/** The page that GitHub shows below a workflow's run: a heading, and each finding's report to unfold. */
final class StepSummary {
    static final int GITHUB_BYTES = 1024 * 1024;
    /** For the line that says what was left out. */
    private static final int RESERVE = 200;

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final TextReport text;
    private final int limit;

    /** @param limit of the whole page, in bytes */
    StepSummary(TextReport text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** @param used how many bytes of the page are taken already */
    String markdown(Report report, long used, Consumer<String> notes) {
        StringBuilder page = new StringBuilder("## jlockdep\n\n");
        page.append(html(report.summary().toString())).append("\n\n");
        long room = limit - RESERVE - used - bytes(page);
        int left = 0;
        for (ReportedFinding finding : report.findings()) {
            if (!tells(report, finding)) {
                continue;
            }
            String details = details(report, finding);
            // Once one did not fit none follows, so that the worst are there and no gap is among them.
            if (left > 0 || bytes(details) > room) {
                left++;
            } else {
                page.append(details);
                room -= bytes(details);
            }
        }
        if (left > 0) {
            String line = left + (left == 1 ? " more finding is" : " more findings are")
                    + " left out: a step summary takes " + limit + " bytes";
            page.append(line).append("\n\n");
            notes.accept(line);
        }
        return page.toString();
    }

    boolean tells(Report report, ReportedFinding finding) {
        return text.tells(report, finding);
    }

    private String details(Report report, ReportedFinding finding) {
        String told = text.text(report, finding);
        String fence = fence(told);
        return "<details><summary><b>" + finding.level().label() + "</b>"
                + (finding.state() == State.NEW ? "" : " (" + finding.state().label() + ")")
                + " <code>" + html(RuleText.title(finding.finding())) + "</code>" + services(finding.spread())
                + "</summary>\n\n"
                + fence + "text\n" + told + fence + "\n\n</details>\n\n";
    }

    private static String services(Spread spread) {
        String of = spread.ofServices();
        return of.isEmpty() ? "" : " in " + html(of);
    }

    /** Longer than any row of backticks inside, so that no name can end it. */
    private static String fence(String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return "`".repeat(Math.max(3, longest + 1));
    }

    private static String html(String text) {
        return ForeignText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
