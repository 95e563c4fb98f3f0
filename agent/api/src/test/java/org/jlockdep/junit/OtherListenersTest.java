package org.jlockdep.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.runner.Description;
import org.junit.runner.Result;

/** In a session of the JUnit Platform, as this one is: see the builds in the integration tests for other runs. */
class OtherListenersTest {
    @BeforeEach
    void ask() {
        System.setProperty("jlockdep.junit", "fail");
    }

    @AfterEach
    void clear() {
        System.clearProperty("jlockdep.junit");
    }

    @Test
    void junit_4_leaves_the_verdict_to_the_session_that_runs_its_tests() {
        JUnit4Listener listener = new JUnit4Listener();
        Description test = Description.createTestDescription("bank.BankTest", "pays");
        listener.testStarted(test);
        listener.testFinished(test);
        assertThatCode(() -> listener.testRunFinished(new Result())).doesNotThrowAnyException();
    }

    @Test
    void testng_does_so_too() {
        TestNgListener listener = new TestNgListener();
        listener.onExecutionStart();
        assertThatCode(listener::onExecutionFinish).doesNotThrowAnyException();
    }

    @Test
    void the_verdict_is_an_error_since_junit_4_would_catch_an_exception() {
        assertThatThrownBy(RunVerdict::give).isInstanceOf(Error.class);
    }
}
