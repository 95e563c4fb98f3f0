package org.jlockdep.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jlockdep.api.Lockdep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a case of the golden example under the agent. */
@Command(
        name = "demo",
        description = {
            "Shows what a report looks like: plays a deadlock that waits to happen in a port of the Linux kernel's"
                    + " iommufd, in a JVM of its own under the agent.",
            "The cases:",
            "  A1  Unmap, then the wrong close. Nothing hangs, and yet...",
            "  A2  The wrong close, then unmap for another driver.",
            "  A3  Both in one thread.",
            "  A4  Both at the same time: hangs, and is left behind after a while.",
            "  A5  The right close, in all these orders: no report.",
            "  A6  As A1, but borrowing waits where it should give up.",
            "  B1  As A1, but a count is waited for instead of a lock, and declared.",
            "  C1  As B1, but the walk that calls back is declared.",
            "  D   Closes a driver while its address space is borrowed: no report.",
            "  D2  Closes a driver while another one is borrowed.",
            "  E   A callback under the lock of a list.",
            "  F   A thousand drivers and eight threads, rightly: a minute without a report.",
            "With --selftest it plays lockdep's table of lock orders with each of Java's locks instead, and prints which"
                    + " of the agent's answers are right."
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private AgentArguments agent;

    @Parameters(index = "0", arity = "0..1", defaultValue = "A1", paramLabel = "CASE", description = "A1 if not given.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "QUIRK",
            description = "MON: the driver's lock is a monitor. X: no lock is shared.")
    private List<String> quirks = new ArrayList<>();

    @Option(
            names = "--selftest",
            description = "Prints a table of right and wrong answers. Ends with 3 if one is wrong.")
    private boolean selfTest;

    @Override
    public Integer call() throws Exception {
        return selfTest ? selfTest() : play();
    }

    private int play() throws Exception {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath(), "iommufd.Demo", name));
        command.addAll(quirks);
        return run(command);
    }

    /**
     * The reports go to a file because the program that is watched reads them: as a property, both learn of it. It makes
     * hundreds of deadlocks on purpose, and waits for the report of each; those in which threads hang for good are not to be told once more in between.
     */
    private int selfTest() throws Exception {
        Path reports = Files.createTempFile("jlockdep-selftest-", ".txt");
        try {
            return run(List.of(
                    java(),
                    "-Djlockdep.output=" + reports,
                    "-Djlockdep.limit=100000",
                    "-Djlockdep.deadlockcheck=0",
                    "-cp",
                    classPath(),
                    "selftest.SelfTest"));
        } finally {
            Files.deleteIfExists(reports);
        }
    }

    private int run(List<String> command) throws Exception {
        return Child.run(WatchedCommand.ofJava(command, AgentJar.unpacked().argument(agent.tail())));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Our own jar, in which are the example and the API that it calls; in a build they lie apart. */
    private static String classPath() throws Exception {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type : List.of(DemoCommand.class, Lockdep.class)) {
            path.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, path);
    }
}
