package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.report.Finding;

/**
 * Dumps as runs would leave them whose threads nest locks so: {@code AB} is one thread that takes A and then B, in
 * {@code AB*} it has made B under A just before. Small letters are locks that the JDK takes of its own.
 */
public final class SampleDumps {
    private SampleDumps() {}

    public static DumpedRun run(int pid) {
        return run(pid, "");
    }

    public static DumpedRun run(int pid, String service) {
        return new DumpedRun.Builder()
                .process(pid, "host", 1_000_000 + pid)
                .program("app.Main", "OpenJDK 17")
                .agent("0.1.0", false, false)
                .labelled(service, service.isEmpty() ? "" : "1.0", service.isEmpty() ? "" : "test")
                .build();
    }

    /** A whole dump: each nesting is of a thread of its own. */
    public static Path write(Path file, int pid, String... nestings) throws IOException {
        return write(file, pid, 10, nestings);
    }

    /** The same of an agent that saw so many places that take a lock. */
    public static Path write(Path file, int pid, long sites, String... nestings) throws IOException {
        return write(file, run(pid), sites, nestings);
    }

    public static Path write(Path file, DumpedRun run, long sites, String... nestings) throws IOException {
        try (DumpWriter writer = new DumpWriter(Files.newOutputStream(file))) {
            writer.run(run);
            Predictor predictor = new Predictor(Budget.standard(), false);
            for (int thread = 0; thread < nestings.length; thread++) {
                Acquisition acquisition = acquisition(thread + 1, nestings[thread]);
                writer.acquisition(run, acquisition);
                for (Prediction prediction : predictor.observe(acquisition)) {
                    writer.finding(new DumpedFinding(run, Set.of(), new Finding(prediction, Map.of(), 1_000)));
                }
            }
            writer.counters(run, Map.of("sites", sites));
            writer.end(run);
        }
        return file;
    }

    /** One dump of runs whose process ids are in a row, all of which told the same finding: as if merged. */
    public static Path ofManyRuns(Path file, int from, int to) throws IOException {
        try (DumpWriter writer = new DumpWriter(Files.newOutputStream(file))) {
            for (int pid = from; pid < to; pid++) {
                writer.run(run(pid));
            }
            Predictor predictor = new Predictor(Budget.standard(), false);
            predictor.observe(acquisition(1, "AB"));
            Prediction circular = predictor.observe(acquisition(2, "BA")).get(0);
            for (int pid = from; pid < to; pid++) {
                writer.finding(new DumpedFinding(run(pid), Set.of(), new Finding(circular, Map.of(), 1_000)));
                writer.counters(run(pid), Map.of("sites", 1L + pid % 10, "hookErrors", pid % 1_000 == 0 ? 1L : 0L));
                writer.end(run(pid));
            }
        }
        return file;
    }

    public static Acquisition acquisition(int thread, String nesting) {
        Hold wanted = hold(nesting.charAt(1));
        Moment moment = new Moment("t" + thread, thread, thread * 1_000L);
        Acquisition acquisition = new Acquisition(moment, List.of(hold(nesting.charAt(0))), wanted, wanted.site());
        return nesting.endsWith("*") ? acquisition.ofNewborn() : acquisition;
    }

    private static Hold hold(char name) {
        String of = Character.isLowerCase(name) ? "java.util." : "app.";
        StackTraceElement site = new StackTraceElement(of + "Main", "take" + name, "Main.java", name);
        LockClass lockClass = new LockClass(of + name, LockKind.MONITOR);
        return new Hold(lockClass, "Object", name, Mode.EXCLUSIVE, Attempt.BLOCKING, site);
    }
}
