package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jlockdep.jars.ClassJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** JVMs that are short of something: the program goes on as it would without the agent, and the agent says what it lost. */
final class SurvivalTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";

    @TempDir
    Path folder;

    @EveryJdk
    void a_full_heap_costs_neither_the_program_nor_what_is_found_later(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .agent("")
                .jvm("-Xmx24m", "-XX:+UseSerialGC")
                .main("programs.FullHeap")
                .run();
        assertThat(run)
                .exitedWith(0)
                .printsToStdout("survived")
                .reportsCircular("programs.FullHeap.left", "programs.FullHeap.right")
                .countsErrors(1);
    }

    @EveryJdk
    @EnabledOnOs(value = OS.LINUX, disabledReason = "fills a pipe of the size that Linux gives it")
    void a_program_whose_reports_nobody_reads_comes_to_its_end(Jdk jdk) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Assertions.assertThat(
                        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        AgentRun run = AgentProcess.on(jdk)
                .agent("limit=1000,output='" + pipe + "'")
                .classpath(Build.apiJar())
                .main("programs.ManyInversions", "60")
                .within(Duration.ofSeconds(40))
                .run();
        assertThat(run).exitedWith(0);
    }

    /** Opening it takes for ever; what nobody gets of the dump must not be missing in the reports. */
    @EveryJdk(slow = true)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "makes a named pipe")
    void a_dump_that_nobody_reads_keeps_nothing(Jdk jdk) throws IOException, InterruptedException {
        Path pipe = folder.resolve("dump of " + jdk);
        Assertions.assertThat(
                        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        AgentRun run = AgentProcess.on(jdk)
                .agent("dump='" + pipe + "'")
                .main(DEADLOCK)
                .within(Duration.ofSeconds(40))
                .run();
        assertThat(run)
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .countsErrors(1)
                .saysOnStderr("jlockdep: the dump ends early, nothing takes the rest: " + pipe);
    }

    /**
     * An exception that comes from outside, wherever the thread is: often enough that is in a hook. Since Java 20
     * {@code Thread.stop} stops nobody and throws (JDK-8289610).
     */
    @EveryJdk(until = 19)
    void a_thread_that_is_stopped_in_a_hook_ends(Jdk jdk) {
        assertThat(AgentProcess.on(jdk).agent("").main("programs.Stopped").run())
                .exitedWith(0)
                .printed("0 went on")
                .doesNotSayOnStderr("hook failed")
                .doesNotSayOnStderr("hooks failed")
                .doesNotSayOnStderr("an error of our own");
    }

    /** The policy that the JDK brings grants a program next to nothing. Since Java 24 there is none (JEP 486). */
    @EveryJdk(until = 23)
    void a_security_manager_that_lets_nothing_start_is_a_line(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .jvm("-Djava.security.manager")
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0)
                .saysOnStderr("jlockdep: not active: a SecurityManager refuses what the agent needs, access denied (")
                .doesNotSayOnStderr("\tat ");
    }

    @EveryJdk
    void the_system_loader_may_be_the_programs_own(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .jvm("-Djava.system.class.loader=programs.OwnSystemLoader")
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");
    }

    /** There a program's classes are with the JDK's own, and have no loader that would tell them apart. */
    @EveryJdk
    void classes_that_are_appended_to_the_boot_class_path_are_watched(Jdk jdk) throws IOException {
        Path jar = deadlockJar(jdk + ".jar");
        for (Path path : List.of(Build.programs(), jar)) {
            assertThat(AgentProcess.on(jdk)
                            .light()
                            .agent("")
                            .jvm("-Xbootclasspath/a:" + path)
                            .main(DEADLOCK)
                            .run())
                    .exitedWith(0)
                    .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");
        }
    }

    private Path deadlockJar(String name) throws IOException {
        List<String> files = List.of(
                DEADLOCK.replace('.', '/') + ".class",
                "scenarios/Turns.class",
                "scenarios/Step.class",
                "scenarios/Naps.class");
        return new ClassJar(Map.of()).with(Build.programs(), files).at(folder.resolve(name));
    }

    @EveryJdk(until = 8)
    void extensions_in_a_folder_of_the_users_are_watched(Jdk jdk) throws IOException {
        deadlockJar("extension.jar");
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .jvm("-Djava.ext.dirs=" + folder)
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");
    }

    @EveryJdk
    void a_run_without_a_lock_says_why(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("exclude=*,jdk=false")
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0)
                .saysOnStderr("0 notes; no lock of the program seen: no class of it that takes one was loaded, or"
                        + " 'include' and 'exclude' leave it out");
    }

    /** The JDK takes locks of its own in every run, which would look as if the program were watched. */
    @EveryJdk
    void a_run_that_saw_the_jdks_locks_alone_says_so_and_is_no_data(Jdk jdk) {
        Path dump = folder.resolve("dump.jsonl");
        assertThat(AgentProcess.on(jdk)
                        .agent("exclude=programs.*,dump='" + dump + "'")
                        .main("programs.TakesNothing")
                        .run())
                .exitedWith(0)
                .saysOnStderr("; no lock of the program seen: no class of it that takes one was loaded")
                .doesNotSayOnStderr("jlockdep: 0 lock classes");
        assertThat(new CommandLine("check", dump.toString()).run(List.of()))
                .exitedWith(4)
                .saysOnStderr("no place that takes a lock");
    }

    @EveryJdk
    void a_run_in_which_no_lock_was_taken_says_that_there_were_places(Jdk jdk) {
        assertThat(AgentProcess.on(jdk).agent("").main("programs.TakesNothing").run())
                .exitedWith(0)
                .saysOnStderr("; no lock of the program seen: none was taken where there are hooks");
    }

    /** The program itself has no place that takes a lock, and yet its locks are seen: they are the vectors' own. */
    @EveryJdk
    void locks_that_the_program_makes_and_the_jdk_takes_are_seen(Jdk jdk) {
        Path dump = folder.resolve("dump.jsonl");
        AgentRun run = AgentProcess.on(jdk)
                .agent("dump='" + dump + "'")
                .main("programs.OnlyVectors")
                .run();
        assertThat(run)
                .exitedWith(0)
                .reportsOnlyCircular("programs.OnlyVectors.LEFT", "programs.OnlyVectors.RIGHT")
                .saysOnStderr("not tainted");
        assertThat(new CommandLine("check", dump.toString()).run(List.of())).exitedWith(3);
    }

    @EveryJdk
    void a_wrong_variable_is_a_line_and_the_program_is_watched(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .agent("")
                        .environment("JLOCKDEP_JAR", "/opt/jlockdep-agent.jar")
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0)
                .saysOnStderr("jlockdep: ignored: unknown environment variable 'JLOCKDEP_JAR'")
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");
    }

    /** No management, no Flight Recorder, no jdk.unsupported: the agent needs java.base and java.instrument. */
    @Test
    void the_smallest_image_that_can_have_an_agent_is_enough() {
        Jdk running = Jdks.running();
        Path image = folder.resolve("image");
        AgentRun linked = new TimedProcess(
                        List.of(
                                running.home().resolve("bin/jlink").toString(),
                                "--add-modules",
                                "java.base,java.instrument",
                                "--output",
                                image.toString()),
                        Map.of(),
                        Duration.ofMinutes(3))
                .run();
        assertThat(linked).exitedWith(0);
        Path dump = folder.resolve("dump.jsonl");

        AgentRun run = AgentProcess.on(new Jdk(image, running.version()))
                .agent("dump='" + dump + "'")
                .main(DEADLOCK)
                .run();

        assertThat(run)
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .saysOnStderr("not tainted");
        assertThat(new CommandLine("check", dump.toString()).run(List.of()))
                .exitedWith(3)
                .printsToStdout("possible circular locking dependency detected");
    }
}
