package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

/** A small heap holds out against any number of locks that are gone again, and nothing is forgotten for it. */
final class BoundedTablesTest {
    @EveryJdk(slow = true)
    void a_million_short_lived_locks_fit_into_24_megabytes_and_later_findings_are_made(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .jvm("-Xmx24m")
                        .agent("")
                        .main("programs.ShortLivedLocks")
                        .run())
                .exitedWith(0)
                .printed("steps 500002\n")
                .reportsOnlyCircular("programs.ShortLivedLocks.left", "programs.ShortLivedLocks.right")
                .judgesThem("error")
                .doesNotSayOnStderr("OutOfMemoryError");
    }
}
