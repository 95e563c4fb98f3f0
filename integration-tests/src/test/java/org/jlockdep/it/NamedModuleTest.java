package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs in named modules. They cannot read what the unnamed module exports, and each of their packages has one place:
 * what a module contains comes before the bootstrap loader.
 */
final class NamedModuleTest {
    @TempDir
    Path folder;

    private void compile(String module, Path... required) {
        String path = Stream.of(required).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Javac.compile(9, List.of("--module-path", path), Javac.sources(module), folder);
    }

    @EveryJdk(since = 9)
    void watches_a_program_in_a_module(Jdk jdk) {
        compile("module");
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("")
                .module(List.of(folder), "it.app/app.Main")
                .run();
        AgentRunAssert.assertThat(run)
                .exitedWith(0)
                .reportsOnlyCircular("app.Main.left", "app.Main.right")
                .judgesThem("error");
    }

    /** It lists all findings, and some JDKs make notes of what they lock themselves while they make classes. */
    @EveryJdk(since = 9)
    void a_module_that_requires_the_api_tells_the_agent_and_asks_it(Jdk jdk) {
        AgentRunAssert.assertThat(declares(jdk).agent("jdk=false").run())
                .exitedWith(0)
                .printed("1 error given.ledger given.readers")
                .reportsOnlyCircular("given.ledger", "given.readers")
                .judgesThem("error");
    }

    @EveryJdk(since = 9)
    void and_runs_without_the_agent(Jdk jdk) {
        AgentRunAssert.assertThat(declares(jdk).run())
                .exitedWith(0)
                .printed("nobody")
                .doesNotSayOnStderr("jlockdep");
    }

    private AgentProcess declares(Jdk jdk) {
        compile("module-api", Build.apiJar());
        return AgentProcess.on(jdk).light().module(List.of(folder, Build.apiJar()), "it.declares/app.Main");
    }

    @EveryJdk(since = 9)
    void tests_in_a_module_are_named_and_fail(Jdk jdk) {
        AgentRun run = tests(jdk).agent("junit=fail").run();
        assertThat(run.exitCode()).as("%s", run).isNotZero();
        assertThat(run.stdout() + run.stderr())
                .contains("jlockdep: 1 possible deadlock")
                .contains("by clerk/", " in tests.OrdersTest.buys(), first ", " in tests.OrdersTest.sells(), first ");
    }

    @EveryJdk(since = 9)
    void and_pass_without_the_agent(Jdk jdk) {
        AgentRun run = tests(jdk).run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).contains("2 tests successful").doesNotContain("lockdep");
    }

    private AgentProcess tests(Jdk jdk) {
        Path junit = Build.library("junit-console").get(0);
        compile("module-tests", Build.apiJar(), junit);
        return AgentProcess.on(jdk)
                .light()
                .jvm("--add-modules", "it.tests")
                .module(
                        List.of(folder, Build.apiJar(), junit),
                        "org.junit.platform.console.standalone/org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--select-class",
                        "tests.OrdersTest");
    }

    /** As whoever requires the agent's own classes has it. */
    @EveryJdk(since = 9)
    void a_module_with_the_agents_classes_is_named_and_the_program_runs_without_the_agent(Jdk jdk) {
        compile("module");
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("")
                .jvm("--add-modules", "jlockdep.agent")
                .module(List.of(folder, Build.agentJar()), "it.app/app.Main")
                .run();
        AgentRunAssert.assertThat(run)
                .exitedWith(0)
                .reportsNothing()
                .saysOnStderr("jlockdep: not active: a module of the program, ")
                .saysOnStderr("programs depend on jlockdep-api only");
    }
}
