package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** The kernel scenario that the project started from, played by the program that users see as the demo. */
final class GoldenExampleTest {
    private static final String LOCK = "iommufd.TestAccess.lock";
    private static final String RWSEM = "iommufd.Access.destroyRwsem";

    private static AgentRun play(Jdk jdk, String... arguments) {
        return AgentProcess.on(jdk)
                .light()
                .agent("")
                .jvm("-Diommufd.millis=2000")
                .classpath(Build.cliJar())
                .main("iommufd.Demo", arguments)
                .run();
    }

    @EveryJdk
    void a_close_under_the_drivers_lock_is_reported_although_nothing_hung(Jdk jdk) {
        assertThat(play(jdk, "A1"))
                .exitedWith(0)
                .reportsOnlyCircular(LOCK, RWSEM)
                .judgesThem("error");
        assertThat(play(jdk, "A6"))
                .exitedWith(0)
                .reportsOnlyCircular(LOCK, RWSEM)
                .judgesThem("error");
    }

    @EveryJdk
    void an_exclusive_lock_or_a_monitor_in_its_place_makes_no_difference(Jdk jdk) {
        assertThat(play(jdk, "A1", "X"))
                .exitedWith(0)
                .reportsOnlyCircular(LOCK, RWSEM)
                .judgesThem("error");
        assertThat(play(jdk, "A1", "MON"))
                .exitedWith(0)
                .reportsOnlyCircular("iommufd.MonitorTestAccess.lock", RWSEM)
                .judgesThem("error");
    }

    @EveryJdk
    void other_objects_or_a_single_thread_are_a_warning(Jdk jdk) {
        assertThat(play(jdk, "A2"))
                .exitedWith(0)
                .reportsOnlyCircular(LOCK, RWSEM)
                .judgesThem("warning");
        assertThat(play(jdk, "A3"))
                .exitedWith(0)
                .reportsOnlyCircular(LOCK, RWSEM)
                .judgesThem("warning");
    }

    @EveryJdk
    void the_report_is_out_before_the_program_hangs_and_says_then_that_it_does(Jdk jdk) {
        assertThat(play(jdk, "A4"))
                .exitedWith(0)
                .reportsCircular(LOCK, RWSEM)
                .saysOnStderr("WARNING: deadlock detected")
                .judgesThem("error");
    }

    @EveryJdk
    void a_leaf_lock_that_is_kept_over_the_callback_is_reported(Jdk jdk) {
        assertThat(play(jdk, "E"))
                .exitedWith(0)
                .reportsOnlyCircular("iommufd.IoPagetable.accessListLock", LOCK)
                .judgesThem("error");
    }

    @EveryJdk
    void the_right_order_and_two_kinds_of_objects_are_silent(Jdk jdk) {
        for (String quiet : new String[] {"A5", "D", "F"}) {
            assertThat(play(jdk, quiet))
                    .exitedWith(0)
                    .reportsNothing()
                    .countsErrors(0)
                    .countsWarnings(0);
        }
    }

    @EveryJdk
    void two_objects_of_one_kind_are_counted(Jdk jdk) {
        assertThat(play(jdk, "D2")).exitedWith(0).reportsNothing().countsSomeNotes();
    }
}
