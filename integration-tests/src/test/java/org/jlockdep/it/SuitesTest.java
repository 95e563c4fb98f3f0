package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published tests of libraries end as they do without the agent, each of them. Some depend on luck, so while any differ all
 * are run again both ways, up to five times: a test counts if each time it ends with the agent as it never does without. All
 * suites take hours and come with {@code -Psuites}, where {@code suites.pattern} names some of them; a part of one is always
 * run.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "starts JVMs in other folders by GNU env")
final class SuitesTest {
    private static final List<String> OPTIONS = List.of("quiet=true", "quiet=true,jdk=true");
    private static final int MOST_RUNS = 5;
    private static final String PUBLISHED = System.getProperty("it.suites", "");

    @TempDir
    Path folder;

    /** Two suites run at a time. */
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_part_of_commons_collections_ends_as_without_the_agent() throws IOException {
        List<String> packages = List.of(
                "--select-package=org.apache.commons.collections4.bag",
                "--select-package=org.apache.commons.collections4.collection",
                "--select-package=org.apache.commons.collections4.list",
                "--select-package=org.apache.commons.collections4.queue");
        Suite suite = new Suite("collections4", Build.library("collections4"), packages, List.of());
        SuiteResults plain = run(suite, Jdks.running(), List.of());
        assertThat(plain.size()).as("%s", plain.run()).isGreaterThan(1000);
        assertThat(run(suite, Jdks.running(), agent("quiet=true,jdk=true")).otherThan(plain))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> published_tests_end_as_without_the_agent() {
        assumeTrue(!PUBLISHED.isEmpty(), "the suites come with -Psuites");
        return Build.suites().stream()
                .filter(pom -> pom.getFileName().toString().matches(PUBLISHED))
                .flatMap(pom -> Jdks.all().stream()
                        .map(jdk -> dynamicTest(pom.getFileName() + " on " + jdk, () -> compare(published(pom), jdk))));
    }

    /** Of a jar of tests, or of those whose sources are there. */
    private static Suite published(Path project) throws IOException {
        String name = project.getFileName().toString();
        List<Path> jars = Build.list(fetched(project, Build.fetched(name)));
        List<String> sources = Build.list(project).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".java"))
                .toList();
        Path options = project.resolve("jvm.options");
        List<String> jvm = Files.exists(options) ? Files.readAllLines(options) : List.of();
        if (sources.isEmpty()) return Suite.ofJar(name, jars, jvm);
        Path classes = Files.createDirectories(Build.fetched(name + "-classes"));
        Javac.compile(8, List.of("-nowarn", "--class-path", AgentProcess.path(jars)), sources, classes);
        return Suite.ofClasses(name, jars, classes, jvm);
    }

    /** Its class path, which Maven fetches once. */
    private static Path fetched(Path project, Path to) {
        if (Files.exists(to)) return to;
        AgentRun fetched = new Maven(Jdks.running(), project, Build.mavenRepository())
                .fetch("dependency:copy-dependencies", "-DoutputDirectory=" + to);
        assertThat(fetched.exitCode()).as("%s", fetched).isZero();
        return to;
    }

    private void compare(Suite suite, Jdk jdk) throws IOException {
        SuiteEnds plain = new SuiteEnds();
        SuiteResults first = run(suite, jdk, List.of());
        assertThat(first.size()).as("%s", first.run()).isPositive();
        plain.add(first);
        Map<String, Map<String, String>> differences = new LinkedHashMap<>();
        for (String options : OPTIONS) {
            SuiteEnds watched = new SuiteEnds();
            watched.add(run(suite, jdk, agent(options)));
            Set<String> lucky = watched.neverAsIn(plain).keySet();
            Map<String, String> different = differences(suite, jdk, options, plain, watched);
            lucky.removeAll(different.keySet());
            System.out.println(suite + " on " + jdk + " with " + options + ": " + first.size() + " tests, "
                    + different.size() + " end otherwise; by luck " + lucky);
            if (!different.isEmpty()) differences.put(options, different);
        }
        assertThat(differences).isEmpty();
    }

    private Map<String, String> differences(Suite suite, Jdk jdk, String options, SuiteEnds plain, SuiteEnds watched)
            throws IOException {
        Map<String, String> differences = watched.neverAsIn(plain);
        for (int round = 1; round < MOST_RUNS && !differences.isEmpty(); round++) {
            plain.add(run(suite, jdk, List.of()));
            watched.add(run(suite, jdk, agent(options)));
            differences = watched.neverAsIn(plain);
        }
        return differences;
    }

    private static List<String> agent(String options) {
        return List.of("-javaagent:" + Build.agentJar() + "=" + options);
    }

    private SuiteResults run(Suite suite, Jdk jdk, List<String> options) throws IOException {
        return suite.run(jdk, Files.createDirectories(folder.resolve("run" + runs.getAndIncrement())), options);
    }
}
