package org.jlockdep.cli.format;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Suppression;
import org.jlockdep.report.Suppressions;

/**
 * A finding, and what is known about it beyond the run it was first seen in. Immutable.
 *
 * @param runs those that it was seen in, never empty, or a sample of them; the text names the first one
 * @param suppression why nobody wants to see it; empty if it is not suppressed
 * @param sightings how often it was seen, over all runs
 * @param firstSeen empty if the dumps do not say
 * @param group the fingerprint of the finding that this one is a variant of; empty if it stands for itself
 * @param spread in how many runs, and of which services
 */
public record ReportedFinding(
        Finding finding,
        List<Run> runs,
        State state,
        Optional<String> suppression,
        long sightings,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        Optional<String> group,
        Spread spread) {

    public ReportedFinding {
        Objects.requireNonNull(finding);
        runs = List.copyOf(runs);
        Objects.requireNonNull(state);
        Objects.requireNonNull(suppression);
        Objects.requireNonNull(firstSeen);
        Objects.requireNonNull(lastSeen);
        Objects.requireNonNull(group);
        Objects.requireNonNull(spread);
    }

    /** In no more runs than are named. */
    public ReportedFinding(
            Finding finding,
            List<Run> runs,
            State state,
            Optional<String> suppression,
            long sightings,
            Optional<Instant> firstSeen,
            Optional<Instant> lastSeen,
            Optional<String> group) {
        this(finding, runs, state, suppression, sightings, firstSeen, lastSeen, group, Spread.of(runs));
    }

    /** Seen once, in one run, and nothing else is known. */
    public static ReportedFinding of(Finding finding, Run run) {
        return new ReportedFinding(
                finding,
                List.of(run),
                State.NEW,
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, as the user wants it: hidden if there is an entry for it. */
    public ReportedFinding wanted(Suppressions suppressions) {
        Finding applied = suppressions.applyTo(finding);
        return new ReportedFinding(
                applied,
                runs,
                state,
                applied.suppression().map(Suppression::reason),
                sightings,
                firstSeen,
                lastSeen,
                group,
                spread);
    }

    /** The same, as a variant of another one if there is one. */
    public ReportedFinding variantOf(Optional<String> fingerprint) {
        return new ReportedFinding(
                finding, runs, state, suppression, sightings, firstSeen, lastSeen, fingerprint, spread);
    }

    /** The same, compared with a baseline. */
    public ReportedFinding with(State compared) {
        return new ReportedFinding(finding, runs, compared, suppression, sightings, firstSeen, lastSeen, group, spread);
    }

    public Level level() {
        return finding.prediction().level();
    }

    public String fingerprint() {
        return finding.fingerprint();
    }

    public boolean isSuppressed() {
        return suppression.isPresent();
    }
}
