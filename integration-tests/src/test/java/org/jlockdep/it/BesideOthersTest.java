package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The finding is the same whatever else works in the JVM, and in whichever mode that is. On the newest JDK at hand. */
final class BesideOthersTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";
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

    /** What a JVM does not know it is told to pass over. */
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
                "-Xshare:off",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y",
                "-XX:StartFlightRecording",
            })
    void in_each_mode_of_the_jvm(String mode) {
        isFound(AgentProcess.on(NEWEST)
                .agent("")
                .jvm("-XX:+IgnoreUnrecognizedVMOptions", "-XX:FlightRecorderOptions=repository=" + folder)
                .jvm(mode.split(" ")));
    }

    static Stream<List<String>> others() {
        return Stream.of(
                List.of("jacoco", "=destfile=FOLDER/jacoco.exec"),
                List.of("opentelemetry", ""),
                List.of("aspectj", ""));
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
        Path jar = Build.library(other.get(0)).get(0);
        return "-javaagent:" + jar + other.get(1).replace("FOLDER", folder.toString());
    }

    private void leavesWhatItWrites(List<String> other) throws IOException {
        if (other.get(0).equals("jacoco")) {
            Assertions.assertThat(Files.size(folder.resolve("jacoco.exec"))).isPositive();
        }
    }
}
