package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** Threads that are many and short: what one is known by must not stay when it is gone. */
final class ManyVirtualThreadsTest {
    private static final String PROGRAM = "programs.ManyVirtualThreads";
    /** A million of them took 8 s and left 5 MB, as ten thousand did (JDK 25, two cores). */
    private static final int THREADS = 200_000;

    @EveryJdk(since = 21, onlyEnds = true)
    void are_told_apart_and_leave_nothing_behind(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .jvm("-Xmx48m")
                        .main(PROGRAM, Integer.toString(THREADS))
                        .run())
                .exitedWith(0)
                .printed(Integer.toString(THREADS))
                .reportsCircular(PROGRAM + ".LEFT", PROGRAM + ".RIGHT")
                .saysOnStderr("not tainted");
    }
}
