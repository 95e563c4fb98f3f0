package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunInfoTest {
    @Test
    void a_run_that_nothing_weakens_is_not_tainted() {
        assertThat(run(Set.of())).hasToString("jlockdep 0.1.0, OpenJDK 1.8.0_442-b06, pid 12, bank.Main, not tainted");
    }

    @Test
    void taints_stand_in_the_order_of_their_letters() {
        assertThat(run(Set.of(Taint.NOT_TRANSFORMED, Taint.DROPPED, Taint.ATTACHED_LATE, Taint.HOOK_FAILED)))
                .asString()
                .endsWith(", tainted: A D E T");
    }

    @Test
    void a_later_taint_does_not_reach_back() {
        EnumSet<Taint> taints = EnumSet.of(Taint.DROPPED);
        RunInfo run = run(taints);

        taints.add(Taint.HOOK_FAILED);

        assertThat(run).asString().endsWith(", tainted: D");
    }

    private static RunInfo run(Set<Taint> taints) {
        return new RunInfo("0.1.0", "OpenJDK 1.8.0_442-b06", 12, "bank.Main", taints);
    }
}
