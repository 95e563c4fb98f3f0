package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.cli.format.Run;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;
import org.jlockdep.report.RunInfo;

/** Rings of two monitors, in two orders by two threads. */
final class Rings {
    private static final Run RUN =
            new Run("Main/1", new RunInfo("0.1.0", "OpenJDK 17", 1, "Main", Set.of()), Optional.empty());

    private Rings() {}

    static ReportedFinding predicted(String one, String other, Doubt... doubts) {
        return ReportedFinding.of(finding(Prediction.Rule.CIRCULAR, one, other, doubts), RUN);
    }

    static Prediction gated(String one, String other, String gate) {
        List<Link> links = List.of(link("first", one, 1, other, 2, gate), link("second", other, 2, one, 1, gate));
        return new Prediction(Prediction.Rule.CIRCULAR, Level.NOTE, List.of("guarded"), links)
                .doubted(Set.of(Doubt.GATED));
    }

    static Finding deadlock(String one, String other) {
        return finding(Prediction.Rule.DEADLOCK, one, other);
    }

    private static Finding finding(Prediction.Rule rule, String one, String other, Doubt... doubts) {
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(List.of(doubts));
        List<Link> links = List.of(link("first", one, 1, other, 2), link("second", other, 2, one, 1));
        Prediction prediction = new Prediction(rule, Level.ERROR, List.of("same two locks"), links).doubted(all);
        return new Finding(prediction, Map.of(), 0);
    }

    private static Link link(String thread, String near, long nearId, String wanted, long wantedId, String... gates) {
        StackTraceElement outer = new StackTraceElement("bank.Teller", "pay", "Teller.java", 7);
        StackTraceElement inner = new StackTraceElement("bank.Ledger", "append", "Ledger.java", 9);
        List<Hold> held = new ArrayList<>();
        for (String gate : gates) held.add(hold(gate, 99, outer));
        held.add(hold(near, nearId, outer));
        return new Link(
                new Acquisition(new Moment(thread, nearId, 0), held, hold(wanted, wantedId, inner), inner, outer),
                gates.length);
    }

    private static Hold hold(String name, long id, StackTraceElement site) {
        LockClass lockClass = new LockClass(name, LockKind.MONITOR);
        return new Hold(lockClass, name, id, Mode.EXCLUSIVE, Attempt.BLOCKING, site);
    }
}
