package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each class of well-known libraries passes the verifier as it is rewritten, and has the members, modifiers and
 * serialVersionUID that it has without us. Few of them here; with {@code -Psuites} all that the tests have, on each JDK.
 */
final class WholeJarsTest {
    private static final List<String> FEW = List.of("h2", "collections4");
    private static final List<String> MANY = List.of(
            "h2",
            "lucene",
            "tomcat",
            "collections4",
            "hsqldb",
            "jetty",
            "netty",
            "zookeeper",
            "guava",
            "groovy",
            "hibernate",
            "spring",
            "jruby",
            "ecj",
            "equinox");

    private static AgentRun link(Jdk jdk, List<Path> jars, String... jvmOptions) {
        return AgentProcess.on(jdk)
                .jvm("-Xmx2g")
                .jvm(jvmOptions)
                .main("programs.LinksAll", jars.stream().map(Path::toString).toArray(String[]::new))
                .within(Duration.ofMinutes(20))
                .run();
    }

    private static void compare(Jdk jdk, List<String> libraries, int leastClasses) {
        List<Path> jars = libraries.stream()
                .flatMap(name -> Build.library(name).stream())
                .distinct()
                .toList();
        AgentRun plain = link(jdk, jars);
        AgentRun watched = link(jdk, jars, "-javaagent:" + Build.agentJar() + "=jdk=true,quiet=true");
        assertThat(plain.stdout().lines()).hasSizeGreaterThan(leastClasses);
        assertThat(watched.stdout().lines().toList())
                .isEqualTo(plain.stdout().lines().toList());
        assertThat(watched.stderr().lines().filter(line -> line.contains("not transformed:")))
                .allMatch(line -> line.contains("Method too large")); // near 64 KB: left alone
    }

    @Test
    void few_libraries_are_linked_as_without_the_agent() {
        compare(Jdks.running(), FEW, 2000);
    }

    @EveryJdk
    void many_libraries_are_linked_as_without_the_agent(Jdk jdk) {
        assumeTrue(!System.getProperty("it.suites", "").isEmpty(), "many come with -Psuites");
        compare(jdk, MANY, 30_000);
    }
}
