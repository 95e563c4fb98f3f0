package org.jlockdep.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jlockdep.cli.format.Dependency;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.graph.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs, or two sets of runs. */
@Command(
        name = "diff",
        description = {
            "Compares what was seen before with what is seen now: which findings and which dependencies between lock"
                    + " classes are new (+), which are gone (-), and how many are the same.",
            "The exit code is 0, or with --fail-on 3 if there is a new finding of that level or worse; 4 if a side has no"
                    + " data or the agent did not work there."
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "A dump, or a folder of dumps.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NOW", description = "A dump, or a folder of dumps.")
    private Path now;

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "error, warning or note.")
    private Optional<Level> failOn;

    @Option(
            names = {"-a", "--all"},
            description = "Lists what is the same (=) as well.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Report old = read(before);
        Report young = read(now);
        Map<String, Level> levels = levels(young);
        levels.keySet().removeAll(levels(old).keySet());
        print("findings", findings(old), findings(young));
        print("dependencies", dependencies(old), dependencies(young));
        spec.commandLine().getOut().flush();
        boolean fails =
                failOn.isPresent() && levels.values().stream().anyMatch(level -> level.compareTo(failOn.get()) >= 0);
        ExitCode ofOld = Verdict.of(old, fails, this::say);
        ExitCode ofYoung = Verdict.of(young, fails, this::say);
        return (ofYoung == ExitCode.CLEAN ? ofOld : ofYoung).number();
    }

    private Report read(Path path) {
        return Reports.of(
                DumpedRuns.read(DumpFiles.list(List.of(path)), this::say), Level.WARNING, findings -> findings);
    }

    private void say(String line) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + line);
    }

    private static Map<String, Level> levels(Report report) {
        Map<String, Level> levels = new TreeMap<>();
        report.findings().forEach(finding -> levels.put(text(finding), finding.level()));
        return levels;
    }

    private static TreeSet<String> findings(Report report) {
        return new TreeSet<>(levels(report).keySet());
    }

    /** A finding whose level has changed is another one. */
    private static String text(ReportedFinding finding) {
        return finding.fingerprint() + " " + finding.level().label() + ": "
                + finding.finding().prediction().key();
    }

    private static TreeSet<String> dependencies(Report report) {
        TreeSet<String> texts = new TreeSet<>();
        for (Dependency dependency : report.dependencies()) {
            texts.add(dependency.from() + " -> " + dependency.to() + " " + dependency.kinds());
        }
        return texts;
    }

    private void print(String what, TreeSet<String> old, TreeSet<String> young) {
        TreeSet<String> fresh = new TreeSet<>(young);
        fresh.removeAll(old);
        TreeSet<String> gone = new TreeSet<>(old);
        gone.removeAll(young);
        TreeSet<String> same = new TreeSet<>(young);
        same.retainAll(old);
        PrintWriter out = spec.commandLine().getOut();
        out.println(what + ": " + fresh.size() + " new, " + gone.size() + " gone, " + same.size() + " the same");
        fresh.forEach(line -> out.println("+ " + line));
        gone.forEach(line -> out.println("- " + line));
        if (all) {
            same.forEach(line -> out.println("= " + line));
        }
    }
}
