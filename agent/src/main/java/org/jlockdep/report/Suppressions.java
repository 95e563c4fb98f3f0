package org.jlockdep.report;

import java.io.IOException;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the user does not want to see, or not at its level: a list of findings that are known, rules, and a baseline. An entry that has expired suppresses nothing. A
 * finding is suppressed whatever its level, now or later, but for one of the baseline. Immutable.
 */
public final class Suppressions {
    private final String file;
    private final List<Suppression> valid;
    private final List<Suppression> expired;
    private final RuleLevels rules;
    private final Baseline known;

    private Suppressions(
            String file, List<Suppression> valid, List<Suppression> expired, RuleLevels rules, Baseline known) {
        this.rules = rules;
        this.known = known;
        this.file = file;
        this.valid = valid;
        this.expired = expired;
    }

    public static Suppressions none() {
        return new Suppressions(
                "",
                Collections.<Suppression>emptyList(),
                Collections.<Suppression>emptyList(),
                RuleLevels.none(),
                Baseline.none());
    }

    /** @throws InvalidSuppressionsException that has one line for the user for each thing that is wrong */
    public static Suppressions read(String file, LocalDate today) throws InvalidSuppressionsException {
        List<String> lines;
        try {
            lines = UserFile.lines(Paths.get(file));
        } catch (IOException | RuntimeException e) {
            throw new InvalidSuppressionsException(
                    Collections.singletonList("cannot read " + file + ": " + FileProblem.reason(e)));
        }
        return parse(file, lines, today);
    }

    /** @param file what the lines are from, for people */
    public static Suppressions parse(String file, List<String> lines, LocalDate today)
            throws InvalidSuppressionsException {
        List<Suppression> valid = new ArrayList<>();
        List<Suppression> expired = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SuppressionLine line = new SuppressionLine(lines.get(i), i + 1);
            try {
                if (line.isEmpty()) continue;
                Suppression entry = line.parse();
                (entry.isExpired(today) ? expired : valid).add(entry);
            } catch (IllegalArgumentException e) {
                problems.add(file + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) throw new InvalidSuppressionsException(problems);
        return new Suppressions(file, valid, expired, RuleLevels.none(), Baseline.none());
    }

    /** The same, and these as well. */
    public Suppressions with(RuleLevels levels) {
        return new Suppressions(file, valid, expired, levels, known);
    }

    /** The same, and what a project knows already, unless it has become worse. */
    public Suppressions with(Baseline baseline) {
        return new Suppressions(file, valid, expired, rules, baseline);
    }

    /** The finding as the user wants it: at the level that its rule may have, and suppressed if he does not want it. */
    public Finding applyTo(Finding finding) {
        Finding allowed = rules.applyTo(finding);
        return allowed.suppression().isPresent() ? allowed : allowed.suppressedBy(match(allowed));
    }

    /** The first entry that suppresses this finding, and the baseline after all of them. */
    Optional<Suppression> match(Finding finding) {
        for (Suppression entry : valid) if (entry.matches(finding)) return Optional.of(entry);
        return known.knows(finding)
                ? Optional.of(Suppression.ofBaseline(finding.fingerprint()))
                : Optional.<Suppression>empty();
    }

    /** A line for each entry that does nothing: because it has expired, or because none of these findings is meant. */
    public List<String> idle(Collection<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Suppression entry : expired) {
            lines.add("suppression expired on " + entry.until().get() + ": " + place(entry));
        }
        for (Suppression entry : valid) {
            if (!isUsed(entry, findings)) lines.add("suppression not used: " + place(entry));
        }
        return lines;
    }

    private static boolean isUsed(Suppression entry, Collection<Finding> findings) {
        for (Finding finding : findings) if (entry.matches(finding)) return true;
        return false;
    }

    private String place(Suppression entry) {
        return file + ", line " + entry.line() + ": " + entry;
    }
}
