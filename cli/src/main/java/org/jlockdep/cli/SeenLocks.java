package org.jlockdep.cli;

import java.util.HashSet;
import java.util.Set;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.CommonTypes;
import org.jlockdep.graph.Hold;

/**
 * In which runs a lock was seen that the program made or took, as the agent asks for it at its end. What the JDK does by
 * itself tells nothing about the program.
 */
final class SeenLocks {
    private final Set<DumpedRun> runs = new HashSet<>();

    void add(DumpedRun run, Acquisition acquisition) {
        if (isOfProgram(acquisition.wanted()) || acquisition.held().stream().anyMatch(SeenLocks::isOfProgram)) {
            runs.add(run);
        }
    }

    private static boolean isOfProgram(Hold hold) {
        return !CommonTypes.areOfJdk(hold.lockClass())
                || !CommonTypes.isOfJdk(hold.site().getClassName());
    }

    boolean areIn(DumpedRun run) {
        return runs.contains(run);
    }
}
