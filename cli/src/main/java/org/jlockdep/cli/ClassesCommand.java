package org.jlockdep.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Edge;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the kernel shows in /proc/lockdep. */
@Command(
        name = "classes",
        description = {
            "Lists the lock classes that took part in a nesting, as the kernel does in /proc/lockdep: how many lock classes"
                    + " are taken directly inside each (FD) and around it (BD), how it was used (x exclusive, s shared, t"
                    + " by a try, w given up in a wait), its name and kind; and, indented, what is taken inside. Of"
                    + " several services it is one list after the other."
        })
final class ClassesCommand implements Callable<Integer> {
    @Mixin
    private DumpFiles files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Consumer<String> talk = line -> spec.commandLine().getErr().println(spec.qualifiedName() + ": " + line);
        DumpedRuns dumps = DumpedRuns.read(files.list(), talk);
        PrintWriter out = spec.commandLine().getOut();
        for (Replay replay : dumps.replays().all()) {
            LockGraph graph = replay.predictor().graph();
            graph.classes().forEach(lockClass -> print(lockClass, graph, out));
        }
        out.flush();
        return Verdict.of(Reports.runs(dumps), false, talk).number();
    }

    private static void print(LockClass lockClass, LockGraph graph, PrintWriter out) {
        out.printf(
                "FD: %4d BD: %4d %s: %s {%s}%n",
                graph.from(lockClass).size(),
                graph.to(lockClass).size(),
                graph.usage(lockClass),
                lockClass,
                lockClass.kind().label());
        for (Edge edge : graph.from(lockClass)) {
            out.println(" -> " + edge.to() + " " + edge.kinds());
        }
    }
}
