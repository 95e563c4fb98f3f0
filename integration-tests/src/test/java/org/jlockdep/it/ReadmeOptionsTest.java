package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The options that the README tells builds and images which no test can run: a JVM that gets them as that tool would
 * pass them on is watched, and leaves the dump that they name.
 */
final class ReadmeOptionsTest {
    private static final Pattern OPTION = Pattern.compile("-javaagent:[^\\s\"]+");

    @TempDir
    Path folder;

    private String option(String heading, String language) {
        Matcher option = OPTION.matcher(Readme.block(heading, language));
        assertThat(option.find()).as("an option below %s", heading).isTrue();
        return option.group()
                .replaceFirst(
                        "(?<=:)/(path/to|opt)/jlockdep-agent.jar", Matcher.quoteReplacement(Build.agentJar() + ""));
    }

    private static AgentProcess watched(Jdk jdk) {
        return AgentProcess.on(jdk).main("scenarios.deadlock.monitor.RingOfThree");
    }

    @EveryJdk(slow = true)
    void what_an_image_sets_names_dumps_by_host_and_process(Jdk jdk) {
        String variable = option("A container", "dockerfile").replace("/var/lockdep", folder.toString());

        AgentRun run = watched(jdk).environment("JAVA_TOOL_OPTIONS", variable).run();

        assertThat(run.stderr()).contains("1 error");
        assertThat(Build.list(folder))
                .singleElement()
                .satisfies(dump -> assertThat(dump.getFileName().toString()).matches(".+-\\d+-.+\\.jsonl"));
    }

    /** What a container is made of, without the container: namespaces for processes and for the host's name. */
    @EveryJdk(slow = true)
    void in_a_container_the_program_is_process_1_and_goes_by_the_name_of_its_host(Jdk jdk) {
        assumeThat(new TimedProcess(List.of(contained("true")), Map.of(), Duration.ofSeconds(10)).run())
                .as("needs unshare(1), and the right to make namespaces")
                .matches(run -> run.exitCode() == 0);
        String variable = option("A container", "dockerfile").replace("/var/lockdep", folder.toString());

        AgentRun run = watched(jdk)
                .below(contained())
                .environment("JAVA_TOOL_OPTIONS", variable)
                .run();

        assertThat(run.stderr()).contains("1 error");
        assertThat(Build.list(folder))
                .singleElement()
                .satisfies(dump -> assertThat(dump.getFileName().toString()).matches("boxed-1-.+\\.jsonl"));
    }

    private static String[] contained(String... command) {
        List<String> all = new ArrayList<>(List.of("sh", "-c"));
        all.add("exec unshare --fork --pid --mount-proc --uts sh -c 'hostname boxed && exec \"$@\"' sh \"$@\"");
        all.add("sh");
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }

    @Test
    void what_gradle_passes_on_is_understood() {
        String argument = option("Gradle", "groovy")
                .replace("${jar.singleFile}", Build.agentJar().toString())
                .replace("${dumps.get()}", folder.toString());

        AgentRun run = watched(Jdks.running()).jvm(argument).run();

        assertThat(run.stderr()).contains("1 error");
        assertThat(Build.list(folder)).hasSize(1);
    }
}
