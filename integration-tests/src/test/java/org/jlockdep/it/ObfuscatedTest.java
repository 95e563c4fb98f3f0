package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jlockdep.jars.ClassJar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that were optimised and obfuscated: short names, many of them alike, no lines, methods put into others. */
final class ObfuscatedTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    /** ProGuard reads the JDK's class files too, and 7.4.2 knows those of up to Java 21. */
    private static final int LAST_OF_PROGUARD = 21;

    private static final String PROGUARD = """
            -injars '%s'(scenarios/*.class,scenarios/*/monitor/*.class,scenarios/*/lock/*.class)
            -outjars '%s'
            -libraryjars '%s'(!**.jar;!module-info.class)
            -allowaccessmodification
            -optimizationpasses 1
            -dontnote **
            -dontwarn **
            -keepclasseswithmembers class scenarios.** { public static void main(java.lang.String[]); }
            """;

    /** Each of its two steps has to be told what stays: the programs and their {@code main}. */
    private static final String YGUARD = """
            <project default="obfuscate">
              <taskdef name="yguard" classname="com.yworks.yguard.YGuardTask"/>
              <target name="obfuscate">
                <yguard>
                  <inoutpair in="%1$s" out="%2$s"/>
                  <shrink logfile="%2$s.shrunk.xml"><keep>%3$s</keep></shrink>
                  <rename logfile="%2$s.renamed.xml">
                    <property name="language-conformity" value="illegal"/>
                    <keep>%3$s</keep>
                  </rename>
                </yguard>
              </target>
            </project>
            """;

    private static final String KEPT =
            "<class name='%1$s'/><method class='%1$s' name='void main(java.lang.String[])'/>";

    private static List<String> programs;
    private static List<String> foundBefore;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() {
        programs = programs();
        foundBefore = found(Build.programs());
    }

    @Test
    void the_same_is_found_in_what_proguard_writes() throws IOException {
        Optional<Path> library = libraryOfJdk();
        assumeTrue(library.isPresent(), "no JDK at hand has class files that ProGuard knows");
        Path jar = folder.resolve("obfuscated.jar");
        Path options = folder.resolve("options.pro");
        Files.writeString(options, PROGUARD.formatted(Build.programs(), jar, library.get()));
        work(tool("proguard").main("proguard.ProGuard", "@" + options));
        assertTheSameIsFound(jar);
    }

    @Test
    void the_same_is_found_in_what_yguard_writes() throws IOException {
        Path plain = new ClassJar(Map.of()).with(Build.programs(), classFiles()).at(folder.resolve("plain.jar"));
        Path jar = folder.resolve("obfuscated.jar");
        Path build = folder.resolve("build.xml");
        String kept = programs.stream().map(KEPT::formatted).collect(Collectors.joining());
        Files.writeString(build, YGUARD.formatted(plain, jar, kept));
        work(tool("yguard").main("org.apache.tools.ant.launch.Launcher", "-f", build.toString()));
        assertTheSameIsFound(jar);
    }

    private static void assertTheSameIsFound(Path jar) throws IOException {
        assertThat(namesIn(jar)).as("short names").anyMatch(name -> name.matches("scenarios/[A-Za-z]\\.class"));
        assertThat(found(jar)).hasSizeGreaterThan(30).isEqualTo(foundBefore);
    }

    private static Optional<Path> libraryOfJdk() {
        return Jdks.all().stream()
                .filter(jdk -> jdk.version() <= LAST_OF_PROGUARD)
                .flatMap(jdk ->
                        Stream.of("jmods/java.base.jmod", "jre/lib/rt.jar").map(jdk.home()::resolve))
                .filter(Files::exists)
                .reduce((first, last) -> last);
    }

    private static AgentProcess tool(String library) {
        return AgentProcess.on(Jdks.running()).classpath(Build.library(library)).within(LONG);
    }

    private static void work(AgentProcess tool) {
        AgentRunAssert.assertThat(tool.run()).exitedWith(0);
    }

    /** Of two kinds of scenarios, and of what they use. */
    private static List<String> classFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Build.programs().resolve("scenarios"))) {
            return files.map(
                            file -> Build.programs().relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.matches("scenarios/(\\w+/(monitor|lock)/)?[^/]+\\.class"))
                    .toList();
        }
    }

    /** Neither their classes' names nor any library has a part in them. */
    private static List<String> programs() {
        return Scenario.allOn(Jdks.running()).stream()
                .map(scenario -> scenario.program())
                .filter(program -> program.getPackageName().matches("scenarios\\.(deadlock|clean)\\.(monitor|lock)"))
                .map(Class::getName)
                .filter(program -> !program.endsWith(".SwitchedOff")) // ends watching for all that come after it
                .distinct()
                .sorted()
                .toList();
    }

    /** Level, headline, and how many lock classes it is about: no names. */
    private static List<String> found(Path classes) {
        List<String> arguments = new ArrayList<>(List.of(classes.toString()));
        arguments.addAll(programs);
        AgentRun run = AgentProcess.on(Jdks.running())
                .agent("limit=100000")
                .main("programs.MainsInTurn", arguments.toArray(String[]::new))
                .within(LONG)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0).sumsUp();
        return run.reports().stream()
                .map(report -> report.level() + " " + report.headline() + " "
                        + report.locks().size())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<String> namesIn(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
