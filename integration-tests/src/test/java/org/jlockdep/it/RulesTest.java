package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Teams adopt rule by rule: what is switched off is counted only, what is held down is as bad as it may be. */
final class RulesTest {
    private static final String PROGRAM = "programs.ManyNestings";
    private static final List<String> ONE_THREAD = List.of("update+print");

    @TempDir
    Path folder;

    @EveryJdk(slow = true)
    void a_rule_that_is_switched_off_is_neither_printed_nor_counted(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "rules=-onethread,-recursive,dump='" + dump() + "'", ONE_THREAD))
                .exitedWith(0)
                .reportsNothing()
                .countsWarnings(0)
                .saysOnStderr("; 1 finding suppressed");
        assertThat(check()).as("a dump has everything").isEqualTo(3);
        assertThat(check("--rules=-onethread")).isZero();
        assertThat(check("--rules=onethread=note")).isZero();
        assertThat(check("--rules=onethread=note", "--fail-on=note")).isEqualTo(3);
        assertThat(check("--rules=-one-thread")).isEqualTo(2);
    }

    @EveryJdk
    void what_turns_out_to_be_another_rule_is_told(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "rules=-onethread", List.of("update+print", "close")))
                .exitedWith(0)
                .reportsOnlyCircular(PROGRAM + ".BOOK", PROGRAM + ".RATES")
                .judgesThem("error")
                .saysOnStderr(", rule: circular\n");
    }

    @EveryJdk
    void a_word_that_is_none_is_named_and_the_program_runs_without_the_agent(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "rules=-onthread", ONE_THREAD))
                .exitedWith(0)
                .saysOnStderr(
                        "jlockdep: not active: option 'rules': 'onthread' is no rule; there are alltimed, circular, ");
    }

    private static AgentRun run(Jdk jdk, String options, List<String> groups) {
        return AgentProcess.on(jdk)
                .light()
                .agent(options)
                .main(PROGRAM, groups.toArray(new String[0]))
                .run();
    }

    private Path dump() {
        return folder.resolve("run.jsonl");
    }

    private int check(String... options) {
        List<String> words = new ArrayList<>(List.of("check", dump().toString()));
        words.addAll(List.of(options));
        return new CommandLine().run(words).exitCode();
    }
}
