package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user knows already is counted and not printed; what the user wrote in vain is said. */
final class SuppressedFindingsTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";
    private static final String CLEAN = "scenarios.clean.monitor.OrderedBlocks";

    @TempDir
    Path folder;

    @EveryJdk
    void a_lock_class_a_site_or_a_fingerprint_suppresses(Jdk jdk) throws IOException {
        AgentRun plain = AgentProcess.on(jdk).light().agent("").main(DEADLOCK).run();
        AgentRunAssert.assertThat(plain).reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");

        suppressed(run(jdk, DEADLOCK, "class " + DEADLOCK + ".left reason=known"));
        suppressed(run(jdk, DEADLOCK, "site *.AbbaBlocks.* until=2999-12-31 reason=known"));
        suppressed(run(jdk, DEADLOCK, "fingerprint " + plain.reports().get(0).fingerprint() + " reason=known"));
    }

    private static void suppressed(AgentRun run) {
        AgentRunAssert.assertThat(run)
                .exitedWith(0)
                .reportsNothing()
                .countsErrors(0)
                .countsWarnings(0)
                .saysOnStderr("; 1 finding suppressed")
                .doesNotSayOnStderr("jlockdep: suppression");
    }

    @EveryJdk
    void a_baseline_suppresses_too_and_a_bad_one_is_named(Jdk jdk) throws IOException {
        Path baseline = folder.resolve("baseline.txt");
        String options = "jdk=false,dump='" + folder.resolve("run.jsonl") + "',baseline='" + baseline + "'";
        AgentProcess process = AgentProcess.on(jdk).light().agent(options).main(DEADLOCK);
        AgentRunAssert.assertThat(process.run())
                .exitedWith(0)
                .saysOnStderr("jlockdep: not active: option 'baseline': cannot read the baseline " + baseline);
        AgentProcess.on(jdk)
                .light()
                .agent("jdk=false,dump='" + folder.resolve("run.jsonl") + "'")
                .main(DEADLOCK)
                .run();
        new CommandLine("check", "--write-baseline", "--baseline=" + baseline)
                .run(List.of(folder.resolve("run.jsonl").toString()));
        suppressed(process.run());
    }

    /** To the JVMs by an option of the agent, or to the command by its own. */
    @ParameterizedTest
    @ValueSource(strings = {"--suppressions=", "-osuppressions="})
    void below_a_command_it_goes_for_the_report_of_all_jvms_as_well(String option) throws IOException {
        Path known = folder.resolve("known.txt");
        Files.writeString(known, "class " + DEADLOCK + ".left reason=known\n");
        List<String> program = List.of("java", "-cp", Build.programs().toString(), DEADLOCK);

        AgentRun run = new CommandLine("run", "--fail-on=warning", option + known, "--").run(program);
        AgentRun plain = new CommandLine("run", "--fail-on=warning", "--").run(program);

        AgentRunAssert.assertThat(run)
                .exitedWith(0)
                .saysOnStderr("0 errors, 0 warnings, 0 notes; 1 finding suppressed");
        AgentRunAssert.assertThat(plain).exitedWith(3).saysOnStderr("1 error");
    }

    @EveryJdk
    void an_expired_entry_suppresses_nothing_and_is_listed(Jdk jdk) throws IOException {
        AgentRunAssert.assertThat(run(jdk, DEADLOCK, "# old", "class * until=2020-02-29 reason=known"))
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .countsErrors(1)
                .saysOnStderr("jlockdep: suppression expired on 2020-02-29: ")
                .saysOnStderr("known.txt, line 2: class *\n")
                .doesNotSayOnStderr("suppressed");
    }

    @EveryJdk
    void an_entry_that_matches_nothing_is_listed(Jdk jdk) throws IOException {
        AgentRunAssert.assertThat(run(jdk, CLEAN, "fingerprint 0a1b2c3d reason=gone"))
                .exitedWith(0)
                .reportsNothing()
                .sumsUp()
                .saysOnStderr("jlockdep: suppression not used: ")
                .saysOnStderr("known.txt, line 1: fingerprint 0a1b2c3d\n");
    }

    @EveryJdk
    void each_bad_line_is_named_and_the_program_runs_without_the_agent(Jdk jdk) throws IOException {
        AgentRun run = run(jdk, DEADLOCK, "class * reason=fine", "clas * reason=x", "site a.B.c");
        AgentRunAssert.assertThat(run).exitedWith(0).reportsNothing();
        assertThat(run.stderr().lines().filter(line -> line.contains("jlockdep")))
                .as("%s", run)
                .containsExactly(
                        "jlockdep: not active: option 'suppressions': " + file()
                                + ", line 2: 'clas * reason=x' begins with none of 'class', 'site', 'fingerprint' and 'rule'",
                        "jlockdep: not active: option 'suppressions': " + file()
                                + ", line 3: the line does not end in 'reason=' and a reason");
    }

    @EveryJdk
    void a_file_that_is_not_there_is_named_and_the_program_runs_without_the_agent(Jdk jdk) {
        AgentRunAssert.assertThat(AgentProcess.on(jdk)
                        .light()
                        .agent("suppressions='" + file() + "'")
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0)
                .reportsNothing()
                .saysOnStderr("jlockdep: not active: option 'suppressions': cannot read " + file());
    }

    private AgentRun run(Jdk jdk, String program, String... lines) throws IOException {
        Files.write(file(), List.of(lines));
        return AgentProcess.on(jdk)
                .light()
                .agent("suppressions='" + file() + "'")
                .main(program)
                .run();
    }

    private Path file() {
        return folder.resolve("known.txt");
    }
}
