package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** Values that libraries compute at their first use, under locks that are all of one class. */
final class LaziesTest {
    private static final String REGISTRY = "programs.lazies.Settings.registry";

    private static AgentRun run(Jdk jdk, String program) {
        return AgentProcess.on(jdk)
                .light()
                .agent("")
                .classpath(Build.library("lazies"))
                .classpath(Build.library("guava"))
                .main(program)
                .run();
    }

    @EveryJdk
    void two_of_one_class_have_nothing_to_do_with_each_other(Jdk jdk) {
        assertThat(run(jdk, "programs.lazies.InAnOrder"))
                .exitedWith(0)
                .reportsNothing()
                .countsErrors(0)
                .countsWarnings(0)
                .sumsUp();
    }

    @EveryJdk
    void one_in_a_cycle_is_told_by_the_field_that_has_it(Jdk jdk) {
        assertThat(run(jdk, "programs.lazies.InBothOrders"))
                .exitedWith(0)
                .reportsCircular("programs.lazies.Settings.host", REGISTRY)
                .reportsCircular("programs.lazies.Settings.user", REGISTRY)
                .reportsCircular("programs.lazies.Settings.token", REGISTRY)
                .reportsCircular("kotlin.SynchronizedLazyImpl.<lazy>", REGISTRY)
                .judgesThem("error")
                .countsErrors(4)
                .countsWarnings(0)
                .sumsUp();
    }
}
