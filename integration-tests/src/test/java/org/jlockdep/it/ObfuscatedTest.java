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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that were optimised and obfuscated: short names, many of them alike, no lines, methods put into others. */
final class ObfuscatedTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    /** ProGuard reads the JDK's class files too, and 7.4.2 knows those of up to Java 21. */
    private static final int LAST_OF_PROGUARD = 21;

    private static final String OPTIONS = """
            -injars '%s'(scenarios/*.class,scenarios/*/monitor/*.class,scenarios/*/lock/*.class)
            -outjars '%s'
            -libraryjars '%s'(!**.jar;!module-info.class)
            -allowaccessmodification
            -optimizationpasses 1
            -dontnote **
            -dontwarn **
            -keepclasseswithmembers class scenarios.** { public static void main(java.lang.String[]); }
            """;

    @TempDir
    Path folder;

    @Test
    void the_same_is_found_as_before() throws IOException {
        Optional<Path> library = libraryOfJdk();
        assumeTrue(library.isPresent(), "no JDK at hand has class files that ProGuard knows");
        Path jar = folder.resolve("obfuscated.jar");
        obfuscate(library.get(), jar);
        List<String> programs = programs();
        List<String> found = found(jar, programs);
        assertThat(found).hasSizeGreaterThan(30).isEqualTo(found(Build.programs(), programs));
    }

    private static Optional<Path> libraryOfJdk() {
        return Jdks.all().stream()
                .filter(jdk -> jdk.version() <= LAST_OF_PROGUARD)
                .flatMap(jdk ->
                        Stream.of("jmods/java.base.jmod", "jre/lib/rt.jar").map(jdk.home()::resolve))
                .filter(Files::exists)
                .reduce((first, last) -> last);
    }

    private void obfuscate(Path library, Path jar) throws IOException {
        Path options = folder.resolve("options.pro");
        Files.writeString(options, OPTIONS.formatted(Build.programs(), jar, library));
        AgentRun run = AgentProcess.on(Jdks.running())
                .classpath(Build.library("proguard"))
                .main("proguard.ProGuard", "@" + options)
                .within(LONG)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0);
    }

    /** Those of two kinds; neither their classes' names nor any library has a part in them. */
    private static List<String> programs() {
        return Scenario.allOn(Jdks.running()).stream()
                .map(scenario -> scenario.program())
                .filter(program -> program.getPackageName().matches("scenarios\\.(deadlock|clean)\\.(monitor|lock)"))
                .map(Class::getName)
                .filter(program -> !program.endsWith(".SwitchedOff")) // ends watching for all that come after it
                .sorted()
                .toList();
    }

    /** Level, headline, and how many lock classes it is about: no names. */
    private static List<String> found(Path classes, List<String> programs) {
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
}
