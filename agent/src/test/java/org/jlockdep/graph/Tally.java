package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.List;

/** Counts verdicts that are right and wrong, by the oracle and beside lockdep's rule. */
final class Tally {
    private final List<Program> missed = new ArrayList<>();
    private final List<Program> belowError = new ArrayList<>();
    private int programs;
    private int deadlocking;
    private int falseReports;
    private int falseErrors;
    private int falseByLockdep;

    void add(Program program, Level verdict) {
        programs++;
        if (Interleavings.canDeadlock(program)) {
            addDeadlocking(program, verdict);
        } else {
            addHarmless(program, verdict);
        }
    }

    private void addDeadlocking(Program program, Level verdict) {
        deadlocking++;
        if (verdict == Level.NOTE) {
            missed.add(program);
        }
        if (verdict != Level.ERROR) {
            belowError.add(program);
        }
    }

    private void addHarmless(Program program, Level verdict) {
        falseReports += verdict == Level.NOTE ? 0 : 1;
        falseErrors += verdict == Level.ERROR ? 1 : 0;
        falseByLockdep += LockdepRule.reports(program) ? 1 : 0;
    }

    /** Programs that can deadlock and were said to be harmless. */
    List<Program> missed() {
        return missed;
    }

    List<Program> belowError() {
        return belowError;
    }

    int falseReports() {
        return falseReports;
    }

    int falseByLockdep() {
        return falseByLockdep;
    }

    @Override
    public String toString() {
        return String.format(
                "%d programs, %d deadlock, %d missed, %d more only warned of; false: %d errors, %d errors and warnings, lockdep's rule %d",
                programs,
                deadlocking,
                missed.size(),
                belowError.size() - missed.size(),
                falseErrors,
                falseReports,
                falseByLockdep);
    }
}
