package org.jlockdep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Maven compiles a small project again, offline, as {@code bin/mvn} would. */
final class MavenBuild {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId>
              <artifactId>hello</artifactId>
              <version>1</version>
              <properties>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <maven.compiler.source>8</maven.compiler.source>
                <maven.compiler.target>8</maven.compiler.target>
              </properties>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                    <configuration>
                      <forceJavacCompilerUse>true</forceJavacCompilerUse>
                      <useIncrementalCompilation>false</useIncrementalCompilation>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private MavenBuild() {}

    static List<String> command(Settings settings) {
        Path project = project(settings.scratch().resolve("maven"));
        Path maven = settings.mavenHome();
        return List.of(
                "-cp",
                launcher(maven.resolve("boot")),
                "-Dclassworlds.conf=" + maven.resolve("bin/m2.conf"),
                "-Dmaven.home=" + maven,
                "-Dmaven.multiModuleProjectDirectory=" + project,
                "-Dmaven.repo.local=" + settings.mavenRepository(),
                "org.codehaus.plexus.classworlds.launcher.Launcher",
                "--offline",
                "--batch-mode",
                "--file",
                project.resolve("pom.xml").toString(),
                "org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile");
    }

    private static Path project(Path folder) {
        try {
            Path sources = Files.createDirectories(folder.resolve("src/main/java"));
            Files.writeString(sources.resolve("Hello.java"), "class Hello { synchronized void greet() {} }\n");
            Files.writeString(folder.resolve("pom.xml"), POM);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String launcher(Path boot) {
        try (Stream<Path> jars = Files.list(boot)) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.matches(".*plexus-classworlds.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
