package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramNameTest {
    @Test
    void a_program_is_its_class_or_jar_without_arguments() {
        assertThat(ProgramName.of("bank.Main -v all", "/home/bank")).isEqualTo("bank.Main");
        assertThat(ProgramName.of("lib/app.jar", "/home/bank")).isEqualTo("lib/app.jar");
        assertThat(ProgramName.of("", "/home/bank")).isEqualTo("unknown main class");
    }

    @Test
    void a_fork_of_surefire_is_its_module_and_number() {
        String jar = "/home/bank/ledger/target/surefire/surefirebooter-20261130022703321_3.jar";
        String rest =
                " /home/bank/ledger/target/surefire 2026-11-30T02-27-03_245-jvmRun12 surefire-1tmp surefire_0-2tmp";

        assertThat(ProgramName.of(jar + rest, "/home/bank/ledger")).isEqualTo("ledger (fork 12)");
        assertThat(ProgramName.of("org.apache.maven.surefire.booter.ForkedBooter" + rest, "/home/bank/ledger"))
                .isEqualTo("ledger (fork 12)");
        assertThat(ProgramName.of(jar, "/")).isEqualTo("tests (fork)");
    }

    @Test
    void a_worker_of_gradle_is_its_module_and_what_gradle_calls_it() {
        String worker = "worker.org.gradle.process.internal.worker.GradleWorkerMain";

        assertThat(ProgramName.of(worker + " Gradle Test Executor 3", "/home/bank/ledger"))
                .isEqualTo("ledger (Gradle Test Executor 3)");
        assertThat(ProgramName.of(worker, "/home/bank/ledger")).isEqualTo(worker);
    }
}
