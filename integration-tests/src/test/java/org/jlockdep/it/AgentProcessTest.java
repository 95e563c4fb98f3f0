package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.time.Duration;

/** The process harness itself, without the agent. */
final class AgentProcessTest {
    @EveryJdk
    void tells_exit_code_and_both_streams(Jdk jdk) {
        assertThat(AgentProcess.on(jdk).main("programs.Chatter", "3").run())
                .exitedWith(3)
                .saysOnStderr("the program's own words")
                .reportsNothing();
    }

    @EveryJdk
    void kills_what_takes_too_long_and_shows_what_it_said(Jdk jdk) {
        AgentProcess hangs = AgentProcess.on(jdk).main("programs.Sleeper").within(Duration.ofSeconds(2));
        assertThatThrownBy(hangs::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("killed after 2 s")
                .hasMessageContaining("good night");
    }

    @EveryJdk
    void every_claim_that_fails_shows_the_run(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk).main("programs.Chatter", "0").run();
        assertThatThrownBy(() -> assertThat(run).reportsCircular("a.Left", "a.Right"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.Left")
                .hasMessageContaining("the program's own words");
    }
}
