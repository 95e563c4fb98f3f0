package org.jlockdep.cli.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;

/** Which dependencies take part in a finding, and how bad the worst of those findings is. Suppressed ones do not count. */
final class Cycles {
    /** From one lock class to another. */
    record Arrow(LockClass from, LockClass to) {}

    private final Map<Arrow, ReportedFinding> worst = new LinkedHashMap<>();

    Cycles(Report report) {
        for (ReportedFinding finding : report.findings()) {
            // A lock that is not held where it should be is no dependency.
            if (!finding.isSuppressed() && finding.finding().prediction().rule() != Prediction.Rule.NOT_HELD) {
                for (Link link : finding.finding().prediction().links()) {
                    // The worst findings come first.
                    worst.putIfAbsent(arrow(link), finding);
                }
            }
        }
    }

    Optional<ReportedFinding> worst(Arrow arrow) {
        return Optional.ofNullable(worst.get(arrow));
    }

    /** Declared orders among them, which nobody saw and which are no dependencies. */
    Iterable<Arrow> arrows() {
        return worst.keySet();
    }

    private static Arrow arrow(Link link) {
        return new Arrow(link.from().lockClass(), link.to().lockClass());
    }
}
