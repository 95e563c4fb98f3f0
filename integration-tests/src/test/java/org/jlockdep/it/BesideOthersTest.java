package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.jlockdep.jars.ClassJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The finding is the same whatever else works in the JVM, and in whichever mode that is. */
final class BesideOthersTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";
    private static final List<String> DEADLOCK_FILES = List.of(
            DEADLOCK.replace('.', '/') + ".class",
            "scenarios/Turns.class",
            "scenarios/Step.class",
            "scenarios/Naps.class");
    private static final Jdk NEWEST = Jdks.all().get(Jdks.all().size() - 1);

    @TempDir
    Path folder;

    private static void isFound(AgentProcess program) {
        assertThat(program.main(DEADLOCK).run())
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .judgesThem("error")
                .saysOnStderr("not tainted");
    }

    /** On the newest JDK on which the mode is in force, which is said; where there is none the test is skipped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "-Xcomp -XX:TieredStopAtLevel=1",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseZGC",
                "-XX:+UseShenandoahGC",
                "-XX:+UseParallelGC",
                "-XX:+UnlockExperimentalVMOptions -XX:+UseCompactObjectHeaders",
                "-XX:+UnlockExperimentalVMOptions -XX:LockingMode=0",
                "-XX:+UnlockExperimentalVMOptions -XX:LockingMode=1",
                "-XX:+UnlockExperimentalVMOptions -XX:LockingMode=2",
                "-XX:+UseBiasedLocking -XX:BiasedLockingStartupDelay=0",
                "-XX:-UseCompressedOops",
                "-Xshare:off",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y",
            })
    void in_each_mode_of_the_jvm(String options) {
        JvmMode mode = JvmMode.of(options);
        Optional<Jdk> jdk = mode.newest();
        assumeTrue(jdk.isPresent(), () -> "in force on none of " + Jdks.all());
        System.out.println(options + ": in force on " + jdk.get());
        isFound(AgentProcess.on(jdk.get()).agent("").jvm(mode.options().toArray(String[]::new)));
    }

    @Test
    void while_a_recording_runs() {
        Path recording = folder.resolve("run.jfr");
        isFound(AgentProcess.on(NEWEST).agent("").jvm("-XX:StartFlightRecording:filename=" + recording));
        Assertions.assertThat(recording).isNotEmptyFile();
    }

    static Stream<List<String>> others() {
        return Stream.of(
                List.of("jacoco", "=destfile=FOLDER/jacoco.exec"),
                List.of("opentelemetry", ""),
                List.of("aspectj", ""),
                List.of("mockito", ""));
    }

    @ParameterizedTest
    @MethodSource("others")
    void before_another_agent(List<String> other) throws IOException {
        isFound(quiet().agent("").jvm(agent(other)));
        leavesWhatItWrites(other);
    }

    @ParameterizedTest
    @MethodSource("others")
    void after_another_agent(List<String> other) throws IOException {
        isFound(quiet().jvm(agent(other)).agent(""));
        leavesWhatItWrites(other);
    }

    /** Of what the others would say, and send. */
    private static AgentProcess quiet() {
        return AgentProcess.on(Jdks.running())
                .environment("OTEL_TRACES_EXPORTER", "none")
                .environment("OTEL_METRICS_EXPORTER", "none")
                .environment("OTEL_LOGS_EXPORTER", "none");
    }

    private String agent(List<String> other) {
        Path jar = Build.library(other.get(0)).stream()
                .filter(file -> file.getFileName().toString().matches(".*(agent|weaver|core|blockhound)-.*"))
                .reduce((first, last) -> last)
                .orElseThrow();
        return "-javaagent:" + jar + other.get(1).replace("FOLDER", folder.toString());
    }

    private void leavesWhatItWrites(List<String> other) throws IOException {
        if (other.get(0).equals("jacoco")) {
            Assertions.assertThat(Files.size(folder.resolve("jacoco.exec"))).isPositive();
        }
    }

    /** What Mockito mocks it rewrites once more, after us or before. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_mockito_spies_on(boolean first) {
        compileBeside("Mocked", "mockito");
        AgentProcess program = inOrder(first, agent(List.of("mockito", "")));
        assertThat(program.classpath(folder)
                        .classpath(Build.library("mockito"))
                        .main("Mocked")
                        .run())
                .exitedWith(0)
                .printed("42" + System.lineSeparator())
                .reportsOnlyCircular("Mocked$Ledger.left", "Mocked$Ledger.right")
                .judgesThem("error");
    }

    /** A question of ours to a mock would be a call of the test's, and be counted, or be what is prescribed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "jdk=true"})
    void mocks_of_the_jdk_s_classes_hear_nothing_but_the_test(String options) {
        compileBeside("MockedOfJdk", "mockito");
        AgentProcess program = AgentProcess.on(Jdks.running())
                .agent(options)
                .jvm(agent(List.of("mockito", "")))
                .classpath(folder)
                .classpath(Build.library("mockito"));
        assertThat(program.main("MockedOfJdk").run())
                .exitedWith(0)
                .printed("prescribed prescribed\n7 taken\nlocked true\nlocked true\nown\n")
                .doesNotSayOnStderr("hook failed");
    }

    /** It finds fault with whoever blocks where none must. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blockhound_has_nothing_to_say_of_our_hooks(boolean first) throws IOException {
        compileBeside("Unblocked", "blockhound");
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("reactor.blockhound.integration.BlockHoundIntegration"), "Unblocked$Threads");
        AgentProcess program = inOrder(first, agent(List.of("blockhound", "")));
        assertThat(program.jvm("-XX:+AllowRedefinitionToAddDeleteMethods")
                        .classpath(folder)
                        .main("Unblocked")
                        .run())
                .exitedWith(0)
                .printed("caught" + System.lineSeparator() + "20001" + System.lineSeparator())
                .reportsCircular("Unblocked.LEFT", "Unblocked.RIGHT")
                .doesNotSayOnStderr("hook failed");
    }

    private void compileBeside(String program, String library) {
        String path = Stream.concat(Stream.of(Build.programs()), Build.library(library).stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> source = Javac.sources("beside").stream()
                .filter(file -> file.endsWith(program + ".java"))
                .toList();
        Javac.compile(11, List.of("--class-path", path), source, folder);
    }

    private static AgentProcess inOrder(boolean first, String other) {
        return first ? quiet().agent("").jvm(other) : quiet().jvm(other).agent("");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "takes its library for this one")
    void async_profiler(boolean first) throws IOException {
        Path library = folder.resolve("libasyncProfiler.so");
        try (ZipFile jar = new ZipFile(Build.library("async-profiler").get(0).toFile())) {
            Files.copy(jar.getInputStream(jar.getEntry("linux-x64/libasyncProfiler.so")), library);
        }
        Path profile = folder.resolve("profile.txt");
        isFound(inOrder(first, "-agentpath:" + library + "=start,event=itimer,interval=1ms,collapsed,file=" + profile));
        Assertions.assertThat(profile).content().contains("java/lang/");
    }

    /** The JVM hands the bytes of an archived class to agents as those of a file. */
    @EveryJdk(since = 13, slow = true)
    void archived_classes(Jdk jdk) throws IOException {
        Path jar = deadlockJar();
        Path archive = folder.resolve(jdk + ".jsa");
        archive(AgentProcess.on(jdk).only(jar), archive);
        isFound(AgentProcess.on(jdk).only(jar).agent("").jvm("-XX:SharedArchiveFile=" + archive));
    }

    /** Which JDKs let nobody do who does not insist, and the newest ones nobody at all. */
    @Test
    void classes_that_were_archived_with_the_agent() throws IOException {
        JvmMode mode = JvmMode.of("-XX:+UnlockDiagnosticVMOptions -XX:+AllowArchivingWithJavaAgent");
        Optional<Jdk> jdk = mode.newest();
        assumeTrue(jdk.isPresent(), () -> "in force on none of " + Jdks.all());
        String[] insisting = mode.options().toArray(String[]::new);
        Path jar = deadlockJar();
        Path archive = folder.resolve("watched.jsa");
        archive(AgentProcess.on(jdk.get()).only(jar).agent("").jvm(insisting), archive);
        isFound(AgentProcess.on(jdk.get()).only(jar).agent("").jvm(insisting).jvm("-XX:SharedArchiveFile=" + archive));
    }

    private Path deadlockJar() throws IOException {
        return new ClassJar(Map.of()).with(Build.programs(), DEADLOCK_FILES).at(folder.resolve("deadlock.jar"));
    }

    private static void archive(AgentProcess program, Path file) {
        assertThat(program.jvm("-XX:ArchiveClassesAtExit=" + file)
                        .main(DEADLOCK)
                        .run())
                .exitedWith(0);
        Assertions.assertThat(file).isNotEmptyFile();
    }
}
