package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is one lock, and what is it for? The answer must not depend on who compiled the program, nor on what the class file
 * says to debuggers, but for the names of local variables.
 */
final class CompilersTest {
    private static final Jdk RUNNING = Jdks.running();
    private static final Path SOURCES = Build.readme().resolveSibling("integration-tests/src/main/java");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path classes;

    @EveryJdk(slow = true)
    void javac_with_all_for_debuggers(Jdk jdk) {
        javac(jdk, "-g");
        assertThat(cyclesOn(jdk)).isEqualTo(expected(jdk));
    }

    @EveryJdk
    void javac_as_it_comes(Jdk jdk) {
        javac(jdk, "-g:source,lines");
        assertThat(withoutVariables(cyclesOn(jdk))).isEqualTo(withoutVariables(expected(jdk)));
    }

    @EveryJdk(slow = true)
    void javac_with_nothing_for_debuggers(Jdk jdk) {
        javac(jdk, "-g:none");
        assertThat(withoutVariables(cyclesOn(jdk))).isEqualTo(withoutVariables(expected(jdk)));
    }

    @Test
    void the_compiler_of_eclipse_with_all_for_debuggers() {
        ecj("-g");
        assertThat(cyclesOn(RUNNING)).isEqualTo(byEclipse(expected(RUNNING)));
    }

    @Test
    void the_compiler_of_eclipse_with_nothing_for_debuggers() {
        ecj("-g:none");
        assertThat(withoutVariables(cyclesOn(RUNNING))).isEqualTo(withoutVariables(byEclipse(expected(RUNNING))));
    }

    private void javac(Jdk jdk, String debug) {
        Javac.compile(jdk, List.of(debug), sources(), classes);
    }

    private void ecj(String debug) {
        String jar = Build.library("ecj").get(0).toString();
        String main = "org.eclipse.jdt.internal.compiler.batch.Main";
        List<String> compiler = List.of(RUNNING.java().toString(), "-cp", jar, main);
        Javac.by(compiler, List.of("--release", "8", "-nowarn", debug), sources(), classes);
    }

    private static List<String> sources() {
        return Stream.of("scenarios", "scenarios/clean/identity", "scenarios/deadlock/identity")
                .flatMap(CompilersTest::sources)
                .toList();
    }

    private static Stream<String> sources(String folder) {
        return Build.list(SOURCES.resolve(folder)).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"));
    }

    /** Level and lock classes of each report. In two JVMs, for boxed values and interned strings are the same objects for all. */
    private TreeSet<String> cyclesOn(Jdk jdk) {
        TreeSet<String> cycles = new TreeSet<>();
        for (String kind : List.of("clean", "deadlock")) {
            run(jdk, kind).reports().forEach(report -> cycles.add(cycle(report.level(), report.locks().stream())));
        }
        return cycles;
    }

    private AgentRun run(Jdk jdk, String kind) {
        List<String> arguments = new ArrayList<>(List.of(classes.toString()));
        identity(jdk)
                .map(scenario -> scenario.program().getName())
                .filter(name -> name.startsWith("scenarios." + kind))
                .forEach(arguments::add);
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("")
                .main("programs.MainsInTurn", arguments.toArray(String[]::new))
                .within(LIMIT)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0).sumsUp();
        return run;
    }

    private static Stream<Scenario> identity(Jdk jdk) {
        return Scenario.allOn(jdk).stream()
                .filter(scenario -> scenario.program().getPackageName().endsWith(".identity"));
    }

    private static TreeSet<String> expected(Jdk jdk) {
        TreeSet<String> cycles = new TreeSet<>();
        identity(jdk)
                .filter(Scenario::isPrinted)
                .forEach(scenario -> cycles.add(cycle(scenario.expect().level(), scenario.lockClasses().stream())));
        return cycles;
    }

    /** It does not name lambdas after the method that they stand in. */
    private static TreeSet<String> byEclipse(TreeSet<String> cycles) {
        TreeSet<String> named = new TreeSet<>();
        cycles.forEach(cycle -> named.add(cycle.replace("MapOfLocks.lockOf()", "MapOfLocks.lambda.0()")));
        return named;
    }

    private static String cycle(String level, Stream<String> locks) {
        return level + " " + LockNames.asInSource(locks);
    }

    /** {@code left} of {@code Main.run():left}. */
    private static TreeSet<String> withoutVariables(TreeSet<String> cycles) {
        TreeSet<String> without = new TreeSet<>();
        cycles.forEach(cycle -> without.add(cycle.replaceAll("\\(\\):[^,\\]]*", "()")));
        return without;
    }
}
