package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
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

    /** All sources of that folder of the test's resources, and what they require. */
    private void compile(String module, int release, Path... required) {
        List<String> command = Stream.of(
                        Stream.of("--release", "" + release, "-Xlint:-options", "-d", folder.toString()),
                        Stream.of("--module-path", path(required)),
                        sources(module))
                .flatMap(words -> words)
                .toList();
        int failed = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, command.toArray(String[]::new));
        assertThat(failed).isZero();
    }

    private static String path(Path... entries) {
        return Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> sources(String module) {
        try (Stream<Path> files = Files.walk(
                Path.of(NamedModuleTest.class.getResource("/" + module).toURI()))) {
            return files.map(Path::toString).filter(file -> file.endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError("a resource of this test", e);
        }
    }

    @EveryJdk(since = 9)
    void watches_a_program_in_a_module(Jdk jdk) {
        compile("module", 9);
        AgentRun run = AgentProcess.on(jdk)
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
        compile("module-api", 9, Build.apiJar());
        return AgentProcess.on(jdk).module(List.of(folder, Build.apiJar()), "it.declares/app.Main");
    }

    /** The same classes on the class path, where the API is on it as well. */
    @EveryJdk(since = 9)
    void the_same_program_on_the_class_path_tells_and_asks_as_well(Jdk jdk) {
        compile("module-api", 9, Build.apiJar());
        AgentProcess program =
                AgentProcess.on(jdk).classpath(folder, Build.apiJar()).main("app.Main");
        AgentRunAssert.assertThat(program.agent("jdk=false").run())
                .exitedWith(0)
                .printed("1 error given.ledger given.readers");
    }

    @EveryJdk(since = 17)
    void tests_in_a_module_are_named_and_fail(Jdk jdk) {
        AgentRun run = tests(jdk).agent("junit=fail").run();
        assertThat(run.exitCode()).as("%s", run).isNotZero();
        assertThat(run.stdout() + run.stderr())
                .contains("jlockdep: 1 possible deadlock")
                .contains("by clerk/", " in tests.OrdersTest.buys(), first ", " in tests.OrdersTest.sells(), first ");
    }

    @EveryJdk(since = 17)
    void and_pass_without_the_agent(Jdk jdk) {
        AgentRun run = tests(jdk).run();
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.stdout()).contains("2 tests successful").doesNotContain("lockdep");
    }

    private AgentProcess tests(Jdk jdk) {
        Path junit = Build.library("junit-console").get(0);
        compile("module-tests", 17, Build.apiJar(), junit);
        return AgentProcess.on(jdk)
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
        compile("module", 9);
        AgentRun run = AgentProcess.on(jdk)
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
