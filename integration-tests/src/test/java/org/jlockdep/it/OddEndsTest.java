package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** However a program ends, it ends as without us, and what was written by then can be read. */
final class OddEndsTest {
    private static final int FOUND = 3;

    @TempDir
    Path folder;

    private AgentProcess program(Jdk jdk, String way) throws IOException {
        Path dumps = Files.createDirectories(dumps(jdk, way));
        return AgentProcess.on(jdk)
                .agent("dump='" + dumps.resolve("run.jsonl") + "',output='" + report(jdk, way) + "'")
                .main("programs.EndsOddly", way, dumps.toString());
    }

    private Path dumps(Jdk jdk, String way) {
        return folder.resolve(jdk.version() + way);
    }

    private Path report(Jdk jdk, String way) {
        return folder.resolve(jdk.version() + way + ".txt");
    }

    private void leavesItsFinding(Jdk jdk, String way) {
        assertThat(new CommandLine("check", dumps(jdk, way).toString()).run(List.of()))
                .exitedWith(FOUND)
                .printsToStdout("possible circular locking dependency detected");
    }

    private void leavesItsReport(Jdk jdk, String way) throws IOException {
        Assertions.assertThat(Files.readString(report(jdk, way)))
                .contains("possible circular locking dependency detected", " 1 error, 0 warnings");
    }

    @EveryJdk(slow = true)
    void a_hook_halts(Jdk jdk) throws IOException {
        assertThat(program(jdk, "halt-in-hook").run()).exitedWith(9);
        leavesItsFinding(jdk, "halt-in-hook");
    }

    /** The JVM itself waits for the hook then, and the hook for the JVM. */
    @EveryJdk(slow = true)
    @Timeout(60)
    void a_hook_exits_and_the_jvm_has_to_be_killed(Jdk jdk) throws Exception {
        try (LiveProcess live = program(jdk, "exit-in-hook").begin()) {
            while (!Files.exists(report(jdk, "exit-in-hook"))
                    || !Files.readString(report(jdk, "exit-in-hook")).contains(" 1 error, 0 warnings")) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            while (!Files.readString(dumps(jdk, "exit-in-hook").resolve("run.jsonl"))
                    .contains("\"type\":\"end\"")) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            Assertions.assertThat(live.isAlive()).isTrue();
        }
        leavesItsReport(jdk, "exit-in-hook");
        leavesItsFinding(jdk, "exit-in-hook");
    }

    @EveryJdk(slow = true)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
    void a_second_signal_comes_while_hooks_run(Jdk jdk) throws IOException {
        try (LiveProcess live = program(jdk, "slow-hook").start()) {
            live.terminate();
            live.awaitSaying("in hook");
            live.terminate();
            assertThat(live.end()).exitedWith(128 + 15);
        }
        leavesItsReport(jdk, "slow-hook");
        leavesItsFinding(jdk, "slow-hook");
    }

    @EveryJdk(slow = true)
    void somebody_holds_the_locks_of_stdout_and_stderr(Jdk jdk) throws IOException {
        assertThat(program(jdk, "held-streams").run()).exitedWith(FOUND);
        leavesItsReport(jdk, "held-streams");
    }

    @EveryJdk(slow = true)
    void stderr_is_the_programs_own(Jdk jdk) throws IOException {
        assertThat(program(jdk, "own-stderr").run()).exitedWith(FOUND);
        leavesItsReport(jdk, "own-stderr");
    }

    @EveryJdk(slow = true)
    void the_bean_is_asked_while_the_jvm_goes_down(Jdk jdk) throws IOException {
        assertThat(program(jdk, "questions-in-hook").run()).exitedWith(FOUND).doesNotSayOnStderr("Exception");
        leavesItsReport(jdk, "questions-in-hook");
    }
}
