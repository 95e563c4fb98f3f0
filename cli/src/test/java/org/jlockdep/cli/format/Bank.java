package org.jlockdep.cli.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.EdgeKind;
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
import org.jlockdep.report.Taint;

/** Reports on the tests of a bank that takes its locks in the wrong order. */
final class Bank {
    static final Run TELLERS = new Run(
            "TellerTest",
            new RunInfo("0.1.0", "OpenJDK 17.0.15+6", 4711, "bank.TellerTest", Set.of()),
            Optional.of(Instant.parse("2026-11-22T10:15:30Z")));
    static final Run AUDITS = new Run(
            "AuditTest",
            new RunInfo("0.1.0", "OpenJDK 21.0.7+6", 4712, "bank.AuditTest", Set.of(Taint.ATTACHED_LATE)),
            Optional.empty());

    private static final LockClass ACCOUNT = new LockClass("bank.Account", LockKind.MONITOR);
    private static final LockClass LEDGER = new LockClass("bank.Ledger.lock", LockKind.LOCK);
    private static final LockClass AUDIT = new LockClass("bank.Audit", LockKind.MONITOR);
    private static final LockClass RATES = new LockClass("bank.Rates.lock", LockKind.READ_WRITE);
    private static final LockClass CLOCK = new LockClass("bank.time.Clock", LockKind.MONITOR);

    private Bank() {}

    /** One finding of each rule and level, one of them known, one suppressed, and one that the baseline alone knows. */
    static Report report() {
        return report(List.of(
                finding(twoLocks()),
                new ReportedFinding(
                        found(threeLocks()),
                        List.of(TELLERS, AUDITS),
                        State.UNCHANGED,
                        Optional.empty(),
                        12,
                        Optional.of(Instant.parse("2026-11-20T08:00:00Z")),
                        Optional.of(Instant.parse("2026-11-22T10:15:31Z")),
                        Optional.of(found(twoLocks()).fingerprint())),
                new ReportedFinding(
                        found(upgrade()),
                        List.of(AUDITS),
                        State.NEW,
                        Optional.of("the rates are only read at start"),
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                finding(merge()),
                finding(notHeld())));
    }

    /** Two findings, of the branches' services and of one alone. */
    static Report labelled() {
        Run billing = labelled("BillingTest", "billing");
        Run orders = labelled("OrdersTest", "orders & <returns>");
        return new Report(
                List.of(billing, orders),
                List.of(
                        new ReportedFinding(
                                found(twoLocks()),
                                List.of(billing, orders),
                                State.NEW,
                                Optional.empty(),
                                2,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        ReportedFinding.of(found(merge()), billing)),
                List.of(),
                Map.of(ACCOUNT, "x...", LEDGER, "xst."),
                dependencies().subList(0, 2),
                Level.WARNING);
    }

    private static Run labelled(String name, String service) {
        return new Run(name, TELLERS.info(), Optional.empty(), Map.of(), new Program(service, "1.2", "production"));
    }

    static Report report(List<ReportedFinding> findings) {
        Map<LockClass, String> classes =
                Map.of(ACCOUNT, "x...", LEDGER, "xst.", AUDIT, "x..w", RATES, "xs..", CLOCK, "x...");
        return new Report(
                List.of(TELLERS, AUDITS),
                findings,
                List.of(new AbsentFinding("0badcafe", "Possible recursive locking: bank.Vault")),
                classes,
                dependencies(),
                Level.WARNING);
    }

    /** Of a run in which all went well. */
    static Report clean() {
        return new Report(List.of(TELLERS), List.of(), List.of(), Map.of(CLOCK, "x..."), List.of(), Level.WARNING);
    }

    /** A lock, a thread, a run and a reason that try to break out of whatever they are written into. */
    static Report hostile() {
        String name = "evil.</script><script>alert(1)</script>\"]'};]]>--><!--\\N%0A::error::|```\n\r\0\u0001\u001B[2J"
                + "\u007F\u009B2J\u2028\u202E\u2067\uFEFF\uD800";
        LockClass lockClass = new LockClass(name, LockKind.MONITOR);
        StackTraceElement frame = new StackTraceElement(name, "<init>", "E:vil,<%25>.java", 7);
        Hold hold = new Hold(lockClass, name, 1, Mode.EXCLUSIVE, Attempt.BLOCKING, frame);
        Link link = new Link(new Acquisition(new Moment(name, 1, 5_000).during(name), List.of(hold), hold, frame), 0);
        Prediction prediction = new Prediction(Prediction.Rule.RECURSIVE, Level.ERROR, List.of(name), List.of(link));
        Run run = new Run(name, new RunInfo("0.1.0", name, 1, name, Set.of()), Optional.empty());
        ReportedFinding open = ReportedFinding.of(new Finding(prediction, Map.of(), 5_000), run);
        return new Report(
                List.of(run),
                List.of(open),
                List.of(new AbsentFinding(name, name)),
                Map.of(lockClass, "x..."),
                List.of(new Dependency(lockClass, lockClass, Set.of(EdgeKind.EN), List.of(frame), List.of(name))),
                Level.WARNING);
    }

    /** Findings of two locks each, all different. */
    static Report many(int findings) {
        List<ReportedFinding> all = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            all.add(finding(ring(Level.ERROR, numbered("bank.Left", i), numbered("bank.Right", i))));
        }
        return report(all);
    }

    /** As many lock classes, in layers that take the next layers' locks, with one cycle among them. */
    static Report large(int lockClasses) {
        Map<LockClass, String> classes = new TreeMap<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 0; i < lockClasses; i++) {
            classes.put(numbered("bank.branch.Desk", i), "x...");
            int outer = i / 3;
            if (outer < i) {
                dependencies.add(
                        dependency(numbered("bank.branch.Desk", outer), numbered("bank.branch.Desk", i), "Desk"));
            }
            if (i > 10 && i % 2 == 0) {
                dependencies.add(
                        dependency(numbered("bank.branch.Desk", i / 5), numbered("bank.branch.Desk", i), "Desk"));
            }
        }
        Prediction prediction = ring(Level.ERROR, numbered("bank.branch.Desk", 3), numbered("bank.branch.Desk", 9));
        return new Report(
                List.of(TELLERS, AUDITS),
                List.of(finding(prediction)),
                List.of(),
                classes,
                dependencies,
                Level.WARNING);
    }

    static ReportedFinding finding(Prediction prediction) {
        return ReportedFinding.of(found(prediction), TELLERS);
    }

    static Prediction twoLocks() {
        Hold account = hold(ACCOUNT, 3, "bank.Account", "debit", 21);
        Hold ledger = hold(LEDGER, 2, "bank.Ledger", "append", 30);
        return new Prediction(
                Prediction.Rule.CIRCULAR,
                Level.ERROR,
                List.of("the same two locks", "two threads", "no gate lock"),
                List.of(
                        link("closer", 33, 0.75, List.of(ledger), hold(ACCOUNT, 3, "bank.Account", "close", 44)),
                        link("teller-1", 30, 0.5, List.of(account), hold(LEDGER, 2, "bank.Ledger", "book", 35))));
    }

    static Prediction threeLocks() {
        Hold account = hold(ACCOUNT, 3, "bank.Account", "debit", 21);
        Hold ledger = hold(LEDGER, 2, "bank.Ledger", "close", 88);
        Hold audit = hold(AUDIT, 5, "bank.Audit", "sign", 12);
        return new Prediction(
                Prediction.Rule.CIRCULAR,
                Level.WARNING,
                List.of("other instances of bank.Account", "three threads", "no gate lock"),
                List.of(
                        link("teller-1", 30, 1.5, List.of(audit), account),
                        link("closer", 33, 1.25, List.of(hold(ACCOUNT, 4, "bank.Account", "credit", 27)), ledger),
                        link("auditor", 31, 1.2, List.of(ledger), audit)));
    }

    private static Prediction upgrade() {
        Hold read = new Hold(
                RATES, "ReentrantReadWriteLock", 9, Mode.SHARED, Attempt.BLOCKING, frame("bank.Rates", "get", 31));
        Hold write = hold(RATES, 9, "bank.Rates", "put", 44);
        return new Prediction(
                Prediction.Rule.RECURSIVE,
                Level.ERROR,
                List.of("the same lock object", "a reader cannot become the writer"),
                List.of(link("main", 1, 2.5, List.of(read), write)));
    }

    private static Prediction merge() {
        Hold first = hold(ACCOUNT, 3, "bank.Account", "merge", 60);
        Hold second = hold(ACCOUNT, 7, "bank.Account", "merge", 61);
        return new Prediction(
                Prediction.Rule.RECURSIVE,
                Level.NOTE,
                List.of("two locks of one class", "no other order was seen"),
                List.of(link("main", 1, 2.75, List.of(first), second)));
    }

    private static Prediction notHeld() {
        Hold clock = hold(CLOCK, 11, "bank.time.Clock", "tick", 9);
        Acquisition acquisition = new Acquisition(new Moment("timer", 12, 900_000_000), List.of(), clock, clock.site());
        return new Prediction(
                Prediction.Rule.NOT_HELD,
                Level.ERROR,
                List.of("said to be held"),
                List.of(Link.ofWantedAlone(acquisition)));
    }

    static Prediction ring(Level level, LockClass first, LockClass second) {
        Hold a = hold(first, 1, first.name(), "first", 10);
        Hold b = hold(second, 2, second.name(), "second", 20);
        return new Prediction(
                Prediction.Rule.CIRCULAR,
                level,
                List.of("the same two locks", "two threads"),
                List.of(link("one", 1, 0.25, List.of(b), a), link("two", 2, 0.125, List.of(a), b)));
    }

    private static LockClass numbered(String name, int number) {
        return new LockClass(name + number, LockKind.MONITOR);
    }

    private static List<Dependency> dependencies() {
        return List.of(
                dependency(ACCOUNT, LEDGER, "Ledger"),
                dependency(LEDGER, ACCOUNT, "Account"),
                dependency(LEDGER, AUDIT, "Audit"),
                dependency(AUDIT, ACCOUNT, "Account"),
                dependency(ACCOUNT, CLOCK, "time.Clock"));
    }

    private static Dependency dependency(LockClass from, LockClass to, String site) {
        return new Dependency(
                from, to, EnumSet.of(EdgeKind.EN), List.of(frame("bank." + site, "work", 5)), List.of("TellerTest"));
    }

    private static Finding found(Prediction prediction) {
        Map<LockClass, String> usage =
                Map.of(ACCOUNT, "x...", LEDGER, "xst.", AUDIT, "x..w", RATES, "xs..", CLOCK, "x...");
        return new Finding(
                prediction,
                usage,
                prediction.links().get(0).acquisition().moment().nanosSinceStart());
    }

    private static Link link(String thread, long id, double seconds, List<Hold> held, Hold wanted) {
        StackTraceElement caller = frame("bank.Teller", "run", 9);
        Acquisition acquisition = new Acquisition(
                new Moment(thread, id, Math.round(seconds * 1e9)).during("bank.TellerTest.transfers()"),
                held,
                wanted,
                hook(),
                wanted.site(),
                caller,
                thread());
        return new Link(acquisition, held.size() - 1);
    }

    /** No report shows it. */
    private static StackTraceElement hook() {
        return new StackTraceElement("org.jlockdep.runtime.Hooks", "monitorEnter", "Hooks.java", 99);
    }

    private static StackTraceElement thread() {
        return new StackTraceElement("java.lang.Thread", "run", "Thread.java", 840);
    }

    private static Hold hold(LockClass lockClass, long instance, String className, String method, int line) {
        String type = lockClass.kind() == LockKind.LOCK ? "ReentrantLock" : lockClass.name();
        return new Hold(lockClass, type, instance, Mode.EXCLUSIVE, Attempt.BLOCKING, frame(className, method, line));
    }

    private static StackTraceElement frame(String className, String method, int line) {
        return new StackTraceElement(
                className, method, className.substring(className.lastIndexOf('.') + 1) + ".java", line);
    }
}
