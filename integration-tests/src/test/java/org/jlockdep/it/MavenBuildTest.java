package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/**
 * Maven itself builds a small project, with the plugins that this build has fetched already. Its container is reported:
 * a component is looked up under the monitor of its lazy provider ({@code Guice4$1}) and made under Guice's lock for
 * singletons, and the making looks up what the component requires, lazy providers again. Components may require each
 * other. Then one thread that looks up the first, by its provider, and one that makes the second, whose turn it is to
 * look up the first, hang: Guice finds cycles among its own locks and breaks them, but knows nothing of the monitor.
 * No component of a plain build is in such a pair, so it is a warning about other instances, seen in one thread.
 */
final class MavenBuildTest {
    @TempDir
    Path folder;

    @EveryJdk(slow = true)
    void maven_builds_the_same_classes_as_before(Jdk jdk) throws IOException {
        AgentRun plain = build(jdk, project("plain"), "");
        AgentRun watched = build(jdk, project("watched"), "-javaagent:" + Build.agentJar());
        assertThat(plain.exitCode()).as("%s", plain).isZero();
        AgentRunAssert.assertThat(watched)
                .exitedWith(0)
                .reportsNoError()
                .reportsAtMostAmong(
                        "org.eclipse.sisu.inject.Guice4$1",
                        "com.google.inject.internal.CycleDetectingLock$CycleDetectingLockFactory"
                                + ".create():new ReentrantLock")
                .sumsUp();
        assertThat(classFile("watched")).isEqualTo(classFile("plain"));
        assertThat(withoutTimes(watched)).isEqualTo(withoutTimes(plain));
    }

    private Path project(String name) throws IOException {
        Path project = folder.resolve(name);
        Path sources = Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(sources.resolve("Hello.java"), "class Hello { synchronized void greet() {} }\n");
        Files.writeString(project.resolve("pom.xml"), POM);
        return project;
    }

    /** The folder's name is the only difference between the two builds that shows. */
    private static List<String> withoutTimes(AgentRun run) {
        return run.stdout()
                .lines()
                .filter(line -> !line.contains("Total time") && !line.contains("Finished at"))
                .map(line -> line.replace("watched", "plain"))
                .toList();
    }

    private byte[] classFile(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve("target/classes/Hello.class"));
    }

    private static AgentRun build(Jdk jdk, Path project, String options) {
        List<String> ofJvm = options.isEmpty() ? List.of() : List.of(options);
        return new Maven(jdk, project, Build.mavenRepository()).run(ofJvm, Map.of(), "package");
    }

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>it</groupId>
              <artifactId>hello</artifactId>
              <version>1</version>
              <properties>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <maven.compiler.source>8</maven.compiler.source>
                <maven.compiler.target>8</maven.compiler.target>
                <skipTests>true</skipTests>
              </properties>
              <build>
                <plugins>
                  %s
                </plugins>
              </build>
            </project>
            """.formatted(plugin("resources", "3.5.0")
            + plugin("compiler", "3.16.0")
            + plugin("surefire", "3.6.1")
            + plugin("jar", "3.5.1"));

    private static String plugin(String name, String version) {
        return "<plugin><artifactId>maven-" + name + "-plugin</artifactId><version>" + version + "</version></plugin>";
    }
}
