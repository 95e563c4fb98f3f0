package org.jlockdep.report;

import org.jlockdep.graph.Prediction;

/** lockdep's words for each rule. */
final class Headline {
    private Headline() {}

    static String of(Finding finding) {
        return "WARNING: " + words(finding.prediction().rule());
    }

    static String words(Prediction.Rule rule) {
        switch (rule) {
            case CIRCULAR:
                return "possible circular locking dependency detected";
            case RECURSIVE:
                return "possible recursive locking detected";
            case NOT_HELD:
                return "lock not held";
            default:
                throw new AssertionError(rule + " has no headline");
        }
    }
}
