package org.jlockdep.it;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM to be started, with or without the agent, and waited for. */
final class AgentProcess {
    /**
     * Of a JVM that lives for a short time: with one compiler, and no threads for garbage, it takes three quarters of the
     * processor time.
     */
    static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Jdk jdk;
    private final List<String> launcher = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private final List<Path> classpath = new ArrayList<>(List.of(Build.programs()));
    private final List<String> program = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Duration limit = Duration.ofSeconds(120);

    private AgentProcess(Jdk jdk) {
        this.jdk = jdk;
    }

    static AgentProcess on(Jdk jdk) {
        return new AgentProcess(jdk);
    }

    AgentProcess agent(String options) {
        return agent(Build.agentJar(), options);
    }

    AgentProcess agent(Path jar, String options) {
        return jvm("-javaagent:" + jar + (options.isEmpty() ? "" : "=" + options));
    }

    /** For a short program of which neither compiler nor collector is tested. */
    AgentProcess light() {
        return jvm(LIGHT.toArray(String[]::new));
    }

    AgentProcess jvm(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    AgentProcess classpath(List<Path> more) {
        classpath.addAll(more);
        return this;
    }

    /** Instead of the programs under test: archives of classes want jars and no folders. */
    AgentProcess only(Path jar) {
        classpath.clear();
        return classpath(jar);
    }

    AgentProcess classpath(Path... more) {
        return classpath(List.of(more));
    }

    AgentProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    AgentProcess main(String mainClass, String... arguments) {
        program.add(mainClass);
        program.addAll(List.of(arguments));
        return this;
    }

    /** The command that starts the JVM: the JVM's own is added to it. */
    AgentProcess below(String... command) {
        launcher.addAll(List.of(command));
        return this;
    }

    /** Instead of {@link #main}: a main class in a named module. */
    AgentProcess module(List<Path> modules, String main, String... arguments) {
        jvm("--module-path", path(modules));
        program.addAll(List.of("--module", main));
        program.addAll(List.of(arguments));
        return this;
    }

    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    AgentProcess within(Duration time) {
        limit = time;
        return this;
    }

    /** Starts it and waits for its end; past the limit it is killed and the test fails. */
    AgentRun run() {
        return new TimedProcess(command(), environment, limit).run();
    }

    /** Starts it and waits until it says that it is ready. */
    LiveProcess start() {
        return LiveProcess.start(new TimedProcess(command(), environment, limit));
    }

    /** Starts one that does not say when it is. */
    LiveProcess begin() {
        return LiveProcess.begin(new TimedProcess(command(), environment, limit));
    }

    private List<String> command() {
        return Stream.of(launcher, List.of(jdk.java().toString()), flags, List.of("-cp", path(classpath)), program)
                .flatMap(List::stream)
                .toList();
    }
}
