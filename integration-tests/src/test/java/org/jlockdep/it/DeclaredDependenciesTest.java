package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What a program or its user says about locks, beyond what the agent sees. */
final class DeclaredDependenciesTest {
    private static final String PROGRAM = "programs.Declares";

    @TempDir
    Path folder;

    @EveryJdk
    void a_count_that_is_waited_for_makes_a_cycle_once_it_is_declared(Jdk jdk) {
        AgentRunAssert.assertThat(demo(jdk, "B1"))
                .exitedWith(0)
                .reportsOnlyCircular("iommufd.TestAccess.lock", "Access.users")
                .judgesThem("error");
    }

    @EveryJdk
    void a_pretend_lock_makes_a_cycle_by_itself(Jdk jdk) {
        AgentRunAssert.assertThat(demo(jdk, "C1"))
                .exitedWith(0)
                .reportsOnlyCircular("iommufd.TestAccess.lock", "unmap_map")
                .judgesThem("error");
    }

    private static AgentRun demo(Jdk jdk, String name) {
        return AgentProcess.on(jdk)
                .light()
                .agent("")
                .classpath(Build.cliJar())
                .main("iommufd.Demo", name)
                .run();
    }

    @EveryJdk
    void without_the_agent_nothing_is_said(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .classpath(Build.apiJar())
                .main(PROGRAM, "held")
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0).printed("").doesNotSayOnStderr("jlockdep");
    }

    /** The program that {@link NamedModuleTest} has in a module, where programs have the API as well. */
    @EveryJdk
    void a_program_on_the_class_path_tells_the_agent_and_asks_it(Jdk jdk) {
        List<String> path = List.of("-cp", Build.apiJar().toString());
        Javac.compile(8, path, Javac.sources("module-api/app"), folder);
        AgentProcess program =
                AgentProcess.on(jdk).light().classpath(folder, Build.apiJar()).main("app.Main");
        // It lists all findings, and some JDKs make notes of what they lock themselves while they make classes.
        AgentRunAssert.assertThat(program.agent("jdk=false").run())
                .exitedWith(0)
                .printed("1 error given.ledger given.readers")
                .reportsOnlyCircular("given.ledger", "given.readers")
                .judgesThem("error");
    }

    @EveryJdk
    void a_given_name_comes_before_the_fields_own(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "", "names"))
                .exitedWith(0)
                .reportsOnlyCircular("given.outer", "given.inner")
                .judgesThem("error");
    }

    @EveryJdk
    void a_lock_that_is_not_held_is_reported_once_for_each_place(Jdk jdk) {
        AgentRun run = run(jdk, "", "held");
        AgentRunAssert.assertThat(run)
                .exitedWith(0)
                .judgesThem("warning")
                .countsWarnings(1)
                .saysOnStderr(PROGRAM + ".inner");
        assertThat(run.reports()).extracting(Report::headline).as("%s", run).containsExactly("WARNING: lock not held");
    }

    @EveryJdk
    void what_might_be_locked_counts_as_locked(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "", "might"))
                .exitedWith(0)
                .reportsOnlyCircular(PROGRAM + ".outer", PROGRAM + ".inner");
    }

    @EveryJdk
    void one_nesting_against_a_declared_order_is_a_warning(Jdk jdk) throws IOException {
        Path order = order("# house rules", "", PROGRAM + ".inner < " + PROGRAM + ".outer");
        AgentRunAssert.assertThat(run(jdk, "order='" + order + "'", "nests"))
                .exitedWith(0)
                .reportsOnlyCircular(PROGRAM + ".outer", PROGRAM + ".inner")
                .judgesThem("warning")
                .saysOnStderr("declared.order(locks.txt:3)");
    }

    @EveryJdk
    void nesting_as_declared_is_fine(Jdk jdk) throws IOException {
        Path order = order(PROGRAM + ".outer < " + PROGRAM + ".inner");
        AgentRunAssert.assertThat(run(jdk, "order='" + order + "'", "nests"))
                .exitedWith(0)
                .reportsNothing()
                .sumsUp();
    }

    @EveryJdk
    void a_bad_line_is_named_and_the_program_runs_without_the_agent(Jdk jdk) throws IOException {
        AgentRunAssert.assertThat(run(jdk, "order='" + order("", "a, b") + "'", "held"))
                .exitedWith(0)
                .reportsNothing()
                .saysOnStderr("jlockdep: not active: option 'order': ")
                .saysOnStderr("locks.txt, line 2: 'a, b'");
    }

    private Path order(String... lines) throws IOException {
        return Files.write(folder.resolve("locks.txt"), List.of(lines));
    }

    /** With the API on the class path, as users have it. */
    private static AgentRun run(Jdk jdk, String options, String argument) {
        return AgentProcess.on(jdk)
                .light()
                .agent(options)
                .classpath(Build.apiJar())
                .main(PROGRAM, argument)
                .run();
    }
}
