package org.jlockdep.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maven itself, started as bin/mvn does it, but without a shell, so that it works on every system. Offline. */
record Maven(Jdk jdk, Path project, Path repository) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** @param jvmOptions of Maven's own JVM */
    AgentRun run(List<String> jvmOptions, Map<String, String> environment, String... arguments) {
        return new TimedProcess(command(jvmOptions, arguments), environment, LIMIT).run();
    }

    /** The same with a network, for what no build has brought. */
    AgentRun fetch(String... arguments) {
        List<String> command = new ArrayList<>(command(List.of(), arguments));
        command.remove("--offline");
        return new TimedProcess(command, Map.of(), LIMIT).run();
    }

    List<String> command(List<String> jvmOptions, String... arguments) {
        Path maven = Build.mavenHome();
        Path launcher = Build.list(maven.resolve("boot")).stream()
                .filter(file -> file.getFileName().toString().matches("plexus-classworlds.*\\.jar"))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(AgentProcess.LIGHT);
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                launcher.toString(),
                "-Dclassworlds.conf=" + maven.resolve("bin/m2.conf"),
                "-Dmaven.home=" + maven,
                "-Dmaven.multiModuleProjectDirectory=" + project,
                "-Dmaven.repo.local=" + repository,
                "org.codehaus.plexus.classworlds.launcher.Launcher",
                "--offline",
                "--batch-mode",
                "--file",
                project.resolve("pom.xml").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
