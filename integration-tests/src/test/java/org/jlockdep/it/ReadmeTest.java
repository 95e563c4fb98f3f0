package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever types what the README says has what it promises: each of its shell blocks is run where a stranger would, in a
 * folder with our two jars and a program. A build stands for any build: {@code mvn} is a script that runs the program.
 */
@DisabledOnOs(OS.WINDOWS)
final class ReadmeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What differs between two runs: times, processes, threads, and lines of the JDK's own. */
    private static final List<Map.Entry<String, String>> VARYING = List.of(
            Map.entry("(?m)^OpenJDK 64-Bit Server VM warning: .*\\R", ""),
            Map.entry("(?m)^\\[ *[0-9.]+\\]", "[time]"),
            Map.entry("(first|last) [0-9.]+", "$1 time"),
            Map.entry(", OpenJDK [^,]+, pid [0-9]+,", ", JVM, pid,"),
            Map.entry("(teller|auditor)/[0-9]+", "$1"),
            Map.entry("Thread\\.java:[0-9]+", "Thread.java"),
            Map.entry(" +", " "),
            Map.entry("(?m)^(\\[time\\]) -+ -+$", "$1 --"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        Files.createSymbolicLink(folder.resolve("jlockdep-agent.jar"), Build.agentJar());
        Files.createSymbolicLink(folder.resolve("jlockdep.jar"), Build.cliJar());
        Files.writeString(folder.resolve("Bank.java"), bank());
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(System.out, System.err, "-d", folder.toString(), folder.resolve("Bank.java") + ""))
                .isZero();
        jar();
        Path mvn = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\nexec java -jar app.jar\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        AgentRun before = shell(BEFORE, Map.of());
        assertThat(before.exitCode()).as("%s", before).isZero();
    }

    private static String bank() {
        return Readme.block("jlockdep", "java");
    }

    private static void jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Bank");
        Path file = folder.resolve("app.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new JarEntry("Bank.class"));
            Files.copy(folder.resolve("Bank.class"), jar);
        }
    }

    /** Dumps and a baseline, which later blocks take for granted, as a user has them by then. */
    private static final String BEFORE = """
            java -javaagent:jlockdep-agent.jar=dump=dumps/first.jsonl -jar app.jar
            java -jar jlockdep.jar check --baseline locks.txt --write-baseline dumps
            """;

    static Stream<String> shellBlocks() {
        return Readme.blocks("sh").stream();
    }

    @ParameterizedTest
    @MethodSource("shellBlocks")
    void each_command_is_one(String block) throws IOException {
        try (LiveProcess live =
                AgentProcess.on(Jdks.running()).main("programs.InvertedLater").start()) {
            AgentRun run = shell(say(block), Map.of("PID", live.pid()));
            assertThat(run.stdout().lines().filter(line -> line.startsWith("exit code ")))
                    .as("%s", run)
                    .isNotEmpty()
                    .allMatch(line -> line.matches("exit code (0|3|7)"));
            assertThat(run.stderr()).as("%s", run).doesNotContain("not active", "ignored:", "internal error");
        }
    }

    /** One after the other, as typed. */
    private static String say(String block) {
        List<String> lines = new ArrayList<>();
        block.lines().filter(line -> !line.isBlank()).forEach(line -> {
            lines.add(line);
            lines.add("echo \"exit code $?\"");
        });
        return String.join("\n", lines);
    }

    private static AgentRun shell(String script, Map<String, String> variables) {
        String path = folder.resolve("bin") + ":" + Jdks.running().java().getParent() + ":" + System.getenv("PATH");
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", path);
        environment.put("JDK_JAVA_OPTIONS", String.join(" ", AgentProcess.LIGHT));
        List<String> command = List.of("env", "-C", folder.toString(), "bash", "-c", script);
        return new TimedProcess(command, environment, PATIENCE).run();
    }

    @Test
    void what_the_bank_prints_is_what_it_is_said_to_print() {
        AgentRun run = AgentProcess.on(Jdks.running())
                .only(folder.resolve("app.jar"))
                .agent("")
                .main("Bank")
                .run();
        String promised = Readme.block("jlockdep", "text");
        assertThat(steady(run.stderr())).isEqualTo(steady(promised));
    }

    /** As GitHub makes anchors of headings. */
    @Test
    void each_link_within_the_page_leads_to_a_heading() {
        List<String> anchors = Readme.headings().stream()
                .map(heading -> "#"
                        + heading.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9 -]", "")
                                .replace(' ', '-'))
                .toList();
        assertThat(Readme.links()).isNotEmpty().isSubsetOf(anchors);
    }

    private static String steady(String report) {
        String steady = report;
        for (Map.Entry<String, String> varying : VARYING) {
            steady = steady.replaceAll(varying.getKey(), varying.getValue());
        }
        return steady;
    }
}
