package org.jlockdep.agent;

import org.jlockdep.report.Finding;

/** A finding, and the one of the same defect that is told. Immutable. */
final class FindingOfDefect {
    private final Finding finding;
    private final Finding leader;

    FindingOfDefect(Finding finding, Finding leader) {
        this.finding = finding;
        this.leader = leader;
    }

    Finding finding() {
        return finding;
    }

    Finding leader() {
        return leader;
    }
}
