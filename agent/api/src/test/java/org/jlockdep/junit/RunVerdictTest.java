package org.jlockdep.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a JVM without the agent, as this one is: see the builds in the integration tests for the other case. */
class RunVerdictTest {
    private final SessionVerdict verdict = new SessionVerdict();

    @AfterEach
    void clear() {
        System.clearProperty("jlockdep.junit");
        System.clearProperty("org.jlockdep.refused");
    }

    @Test
    void without_the_agent_nothing_happens() {
        assertThatCode(() -> verdict.launcherSessionClosed(null)).doesNotThrowAnyException();
    }

    @Test
    void a_run_that_was_to_fail_and_was_not_watched_fails() {
        System.setProperty("jlockdep.junit", "fail");
        assertThatThrownBy(() -> verdict.launcherSessionClosed(null)).hasMessageContaining("the agent is not active");
    }

    @Test
    void a_misspelt_verdict_is_meant() {
        System.setProperty("jlockdep.junit", "fial");
        assertThatThrownBy(() -> verdict.launcherSessionClosed(null)).hasMessageContaining("the agent is not active");
    }

    @Test
    void a_run_that_was_to_report_passes() {
        System.setProperty("jlockdep.junit", "report");
        assertThatCode(() -> verdict.launcherSessionClosed(null)).doesNotThrowAnyException();
    }

    @Test
    void it_tells_why_the_agent_refused() {
        System.setProperty("jlockdep.junit", "fail");
        System.setProperty("org.jlockdep.refused", "unknown agent option 'foo'");
        assertThatThrownBy(() -> verdict.launcherSessionClosed(null))
                .hasMessageContaining("unknown agent option 'foo'");
    }
}
