package org.jlockdep.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Published tests of somebody else's, run in a folder of their own by JUnit's console. */
record Suite(String name, List<Path> classpath, List<String> selection, List<String> jvmOptions) {
    private static final Duration LIMIT = Duration.ofMinutes(60);

    /** All tests in the one jar of these that has any. */
    static Suite ofJar(String name, List<Path> classpath, List<String> jvmOptions) {
        Path tests = classpath.stream()
                .filter(jar -> jar.getFileName().toString().matches(".*-tests?\\.jar"))
                .filter(jar -> !jar.getFileName().toString().contains("jute"))
                .findFirst()
                .orElseThrow();
        return new Suite(name, classpath, List.of("--scan-classpath=" + tests), jvmOptions);
    }

    /** All tests in a folder of classes. */
    static Suite ofClasses(String name, List<Path> classpath, Path classes, List<String> jvmOptions) {
        List<Path> all = Stream.concat(classpath.stream(), Stream.of(classes)).toList();
        return new Suite(name, all, List.of("--scan-classpath=" + classes), jvmOptions);
    }

    /** @param folder in which the tests may do what they like */
    SuiteResults run(Jdk jdk, Path folder, List<String> more) {
        Path reports = folder.resolve("reports");
        List<String> arguments = new ArrayList<>(List.of("execute", "--details=none", "--disable-banner"));
        arguments.add("--reports-dir=" + reports);
        arguments.add("--include-classname=.*");
        arguments.addAll(selection);
        AgentRun run = AgentProcess.on(jdk)
                .below("env", "-C", folder.toString())
                .jvm("-Xmx2g", "-Djava.io.tmpdir=" + folder)
                .jvm(Stream.of(jvmOptions, more).flatMap(List::stream).toArray(String[]::new))
                .classpath(Stream.of(Build.library("junit-console"), classpath)
                        .flatMap(List::stream)
                        .toList())
                .main("org.junit.platform.console.ConsoleLauncher", arguments.toArray(String[]::new))
                .within(LIMIT)
                .run();
        return SuiteResults.read(reports, run);
    }

    @Override
    public String toString() {
        return name;
    }
}
