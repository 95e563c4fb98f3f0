package org.jlockdep.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Suspect;

/**
 * What became of one finding in the runs that were steered towards it. Immutable.
 *
 * @param runs how many there were
 * @param nanos how long they took, all together
 * @param why what else there is to say of the outcome, may be empty
 */
record Trial(ReportedFinding finding, Outcome outcome, int runs, long nanos, String why) {
    /** These say that the links cannot be under way at once, as far as they were seen. */
    private static final Set<Doubt> IMPOSSIBLE = Set.of(Doubt.GATED, Doubt.ORDERED, Doubt.HANDED_OVER, Doubt.NEWBORN);

    /** The best first, of several runs. */
    enum Outcome {
        CONFIRMED("confirmed"),
        /** A deadlock, but not the one that was meant: it ended the run. */
        ANOTHER("another deadlock"),
        /** Threads were stopped as often as they may be. */
        GAVE_UP("gave up"),
        /** Each link ran, and never while all the others did. */
        NEVER_TOGETHER("never together"),
        NOT_REACHED("not reached"),
        NOT_STEERED("not steered"),
        NOT_ACTIVE("agent not active");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isBetterThan(Outcome other) {
            return compareTo(other) < 0;
        }
    }

    static Trial notSteered(ReportedFinding finding, String why) {
        return new Trial(finding, Outcome.NOT_STEERED, 0, 0, why);
    }

    /** Can it be asked at all whether it can be made to happen? */
    static boolean isOfOrder(ReportedFinding found) {
        Prediction.Rule rule = found.finding().prediction().rule();
        return rule == Prediction.Rule.CIRCULAR || rule == Prediction.Rule.RECURSIVE;
    }

    static String obstacle(ReportedFinding found) {
        return Suspect.obstacle(found.finding().prediction());
    }

    /** What says that it cannot happen, as far as the dumps go: nothing else does. */
    String reasonAgainst() {
        if (outcome == Outcome.CONFIRMED || outcome == Outcome.NOT_ACTIVE) return "";
        return finding.finding().prediction().doubts().stream()
                .filter(IMPOSSIBLE::contains)
                .map(Doubt::word)
                .collect(Collectors.joining(", "));
    }

    static ExitCode exitCode(List<Trial> trials) {
        if (trials.stream().anyMatch(Trial::isDeadlock)) return ExitCode.FINDINGS;
        List<Trial> run = trials.stream().filter(trial -> trial.runs > 0).toList();
        boolean blind = !run.isEmpty() && run.stream().allMatch(trial -> trial.outcome == Outcome.NOT_ACTIVE);
        return blind ? ExitCode.NO_DATA : ExitCode.CLEAN;
    }

    private boolean isDeadlock() {
        return outcome == Outcome.CONFIRMED || outcome == Outcome.ANOTHER;
    }
}
