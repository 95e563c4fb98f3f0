package org.jlockdep.report;

import org.jlockdep.graph.Prediction;

/** lockdep's words for each rule. */
final class Headline {
    private Headline() {}

    static String of(Finding finding) {
        Prediction prediction = finding.prediction();
        boolean ofThread = prediction.rule() == Prediction.Rule.STILL_HELD;
        String thread = ofThread ? ThreadName.of(prediction.links().get(0).acquisition()) + " " : "";
        return "WARNING: " + thread + words(prediction);
    }

    static String words(Prediction prediction) {
        switch (prediction.rule()) {
            case CIRCULAR:
                return prediction.isOfInitialisation()
                        ? "possible circular class initialization dependency detected"
                        : "possible circular locking dependency detected";
            case RECURSIVE:
                return "possible recursive locking detected";
            case DEADLOCK:
                return prediction.isConfirmed() ? "deadlock confirmed" : "deadlock detected";
            case NOT_HELD:
                return "lock not held";
            case UNBALANCED:
                return "bad unlock balance detected!";
            case STILL_HELD:
                return "still has locks held!";
            case STALL:
                return prediction.isOfEvent() ? "long wait for an event" : "long wait for a lock";
            default:
                throw new AssertionError(prediction.rule() + " has no headline");
        }
    }
}
