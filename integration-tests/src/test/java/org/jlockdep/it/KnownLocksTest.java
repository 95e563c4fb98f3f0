package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** Locks of a library that are none of the JDK's interfaces; the agent knows which of its methods take and release them. */
final class KnownLocksTest {
    private static AgentRunAssert run(Jdk jdk, String orders) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("")
                .classpath(Build.library("guava"))
                .main("programs.guava.Monitors", orders)
                .run();
        return assertThat(run).exitedWith(0).printed("entries 2\n").sumsUp();
    }

    @EveryJdk
    void guava_s_monitors_in_both_orders_are_a_deadlock(Jdk jdk) {
        run(jdk, "both")
                .reportsOnlyCircular("programs.guava.Monitors.ledger", "programs.guava.Monitors.account")
                .judgesThem("error");
    }

    @EveryJdk
    void guava_s_monitors_in_one_order_are_clean(Jdk jdk) {
        run(jdk, "one").reportsNothing().countsErrors(0).countsWarnings(0);
    }
}
