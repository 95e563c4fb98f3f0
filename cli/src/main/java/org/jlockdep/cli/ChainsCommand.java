package org.jlockdep.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the kernel shows in /proc/lockdep_chains. */
@Command(
        name = "chains",
        description = {
            "Lists the chains of locks that were held at once, outermost first, as the kernel does in"
                    + " /proc/lockdep_chains: a line for each lock, with its class, kind, mode and site; then how many"
                    + " sightings of the chain the dumps have (a few of each, not all that happened)."
        })
final class ChainsCommand implements Callable<Integer> {
    @Mixin
    private DumpFiles files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Consumer<String> talk = line -> spec.commandLine().getErr().println(spec.qualifiedName() + ": " + line);
        DumpedRuns dumps = DumpedRuns.read(files.list(), talk);
        dumps.chains().print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return Verdict.of(Reports.runs(dumps), false, talk).number();
    }
}
