package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** Evidence grows while a program runs: what was a warning becomes an error, without a second report. */
final class RaisedFindingTest {
    @EveryJdk
    void a_warning_that_is_proven_later_is_told_in_one_more_line_and_counted_as_an_error(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .light()
                        .agent("")
                        .main("programs.ProvenLater")
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular("programs.ProvenLater.left", "programs.ProvenLater.right")
                .judgesThem("warning")
                .saysOnStderr(" is raised, evidence: error: ")
                .countsErrors(1)
                .countsWarnings(0);
    }
}
