package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    @EveryJdk(onlyEnds = true)
    void what_an_image_sets_names_dumps_by_host_and_process(Jdk jdk) {
        String variable = option("A container", "dockerfile").replace("/var/lockdep", folder.toString());

        AgentRun run = watched(jdk).environment("JAVA_TOOL_OPTIONS", variable).run();

        assertThat(run.stderr()).contains("1 error");
        assertThat(Build.list(folder))
                .singleElement()
                .satisfies(dump -> assertThat(dump.getFileName().toString()).matches(".+-\\d+-.+\\.jsonl"));
    }

    @Test
    void what_gradle_passes_on_is_understood() {
        String argument = option("Gradle", "groovy").replace("$buildDir", folder.toString());

        AgentRun run = watched(Jdks.running()).jvm(argument).run();

        assertThat(run.stderr()).contains("1 error");
        assertThat(Build.list(folder.resolve("lockdep"))).hasSize(1);
    }
}
