package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jlockdep.names.ForeignText;

/** What became of each finding, a line each below a head. */
final class TrialTable {
    private final List<Trial> trials;

    TrialTable(List<Trial> trials) {
        this.trials = trials;
    }

    List<String> lines() {
        if (trials.isEmpty()) return List.of("the dumps have nothing to confirm at this level");
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-11s  %-16s  %4s  %7s  %s", "finding", "outcome", "runs", "seconds", "ring"));
        for (Trial trial : trials) lines.add(row(trial));
        for (Trial.Outcome outcome : Trial.Outcome.values()) addCount(outcome, lines);
        boolean anyLeft = trials.stream().anyMatch(trial -> trial.outcome() != Trial.Outcome.CONFIRMED);
        if (anyLeft) lines.add("what is not confirmed is not impossible: another run, input or machine may show it");
        return lines;
    }

    private static String row(Trial trial) {
        String ring = trial.finding().finding().prediction().key();
        String why = trial.why().isEmpty() ? "" : " (" + trial.why() + ")";
        String against = trial.reasonAgainst().isEmpty() ? "" : " (speaks against it: " + trial.reasonAgainst() + ")";
        return String.format(
                Locale.ROOT,
                "%-11s  %-16s  %4d  %7.1f  %s",
                trial.finding().fingerprint(),
                trial.outcome().words(),
                trial.runs(),
                seconds(trial.nanos()),
                ForeignText.clean(ring) + why + against);
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    private void addCount(Trial.Outcome outcome, List<String> lines) {
        List<Trial> such =
                trials.stream().filter(trial -> trial.outcome() == outcome).toList();
        if (such.isEmpty()) return;
        int runs = such.stream().mapToInt(Trial::runs).sum();
        long nanos = such.stream().mapToLong(Trial::nanos).sum();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d, in %d %s and %.1f s",
                outcome.words(),
                such.size(),
                runs,
                runs == 1 ? "run" : "runs",
                seconds(nanos)));
    }
}
