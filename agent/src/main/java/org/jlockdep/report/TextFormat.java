package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;

/** lockdep's own layout: text for people, every line stamped with the seconds since the JVM started. Immutable. */
public final class TextFormat {
    private final StackView view;

    public TextFormat(StackView view) {
        this.view = view;
    }

    /** The whole report, each line ending in a line feed. */
    public String format(Finding finding, RunInfo run) {
        StampedLines lines = new StampedLines(finding.nanosSinceStart());
        if (finding.prediction().rule() == Prediction.Rule.RECURSIVE) {
            new RecursiveLayout(finding, lines, view).print(run);
        } else if (finding.prediction().rule() == Prediction.Rule.DEADLOCK) {
            new DeadlockLayout(finding, lines, view).print(run);
        } else if (finding.prediction().rule() == Prediction.Rule.STALL) {
            new StallLayout(finding, lines, view).print(run);
        } else if (finding.prediction().rule().isMisuse()) {
            new MisuseLayout(finding, lines, view).print(run);
        } else {
            new CircularLayout(finding, lines, view).print(run);
        }
        return lines.toString();
    }

    /** Instead of the report, at the time of the finding: what it is and where, in one line. */
    public String told(Finding finding) {
        Prediction prediction = finding.prediction();
        List<String> places = new ArrayList<>();
        for (Link link : prediction.links()) {
            places.add(link.to().lockClass() + " at " + Frames.text(link.to().site()));
        }
        return line(
                "jlockdep: " + prediction.level().label() + " " + finding.fingerprint() + ": "
                        + Headline.words(prediction) + ": " + LayoutParts.joined(places, ", "),
                finding.nanosSinceStart());
    }

    /** More evidence has raised the level of a finding whose report was printed before. */
    public String raised(Finding finding) {
        return line(
                "jlockdep: finding " + finding.fingerprint() + " is raised, evidence: " + finding.evidence(),
                finding.nanosSinceStart());
    }

    /** A finding whose report is not printed, in one line. */
    public String brief(String why, Finding finding, long nanosSinceStart) {
        Prediction prediction = finding.prediction();
        return line(
                "jlockdep: " + why + ": " + finding.fingerprint() + ", "
                        + prediction.level().label() + ": " + Headline.words(prediction) + ": "
                        + LockNames.chain(prediction.links()),
                nanosSinceStart);
    }

    /** A finding whose report was printed before, and that was examined again since. */
    public String seenAgain(Finding finding, long nanosSinceStart) {
        return line(
                "jlockdep: finding " + finding.fingerprint() + " was seen again: " + finding.sightings(),
                nanosSinceStart);
    }

    /** The last line of a run, ending in a line feed. */
    public String format(Summary summary, long nanosSinceStart) {
        return line(summary.toString(), nanosSinceStart);
    }

    /** One line of our own, ending in a line feed. */
    public String line(String text, long nanosSinceStart) {
        StampedLines lines = new StampedLines(nanosSinceStart);
        lines.add(text);
        return lines.toString();
    }
}
