package org.jlockdep.report;

import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.link;
import static org.jlockdep.report.Samples.monitor;

import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Prediction;

/** A bank whose tellers wait for each other. */
final class DeadlockSamples {
    private static final LockClass ACCOUNT = monitor("bank.Account");
    private static final LockClass LEDGER = monitor("bank.Ledger");

    private DeadlockSamples() {}

    static Prediction two() {
        return deadlock(
                List.of("2 threads wait for each other", "1 more thread waits behind"),
                link("teller", 30, 9.5, List.of(account()), ledger()),
                link("auditor", 31, 9.25, List.of(ledger()), account()));
    }

    static Prediction alone() {
        return deadlock(List.of("the thread waits for itself"), link("teller", 30, 9.5, List.of(account()), account()));
    }

    static Prediction ofEnded() {
        Link wait = link("teller", 30, 9.5, List.of(account()), ledger());
        return deadlock(List.of("its holder auditor has ended"), Link.ofWantedAlone(wait.acquisition()));
    }

    static Prediction stall() {
        Link waits = link("teller", 30, 41.5, List.of(account()), ledger());
        Link has = link("auditor", 31, 41.5, List.of(ledger()), ledger());
        return new Prediction(
                Prediction.Rule.STALL,
                Level.NOTE,
                List.of("in one and the same wait for at least 32000 ms", "2 more threads wait for it"),
                List.of(Link.ofWantedAlone(waits.acquisition()), Link.ofWantedAlone(has.acquisition())));
    }

    /** Nobody is known who could bring it about. */
    static Prediction stallOfEvent() {
        LockClass opened = new LockClass("bank.Branch.opened", LockKind.EVENT);
        Hold event = held(opened, "java.util.concurrent.CountDownLatch", 7, "bank.Branch.enter(Branch.java:12)");
        Link waits = link("teller", 30, 41.5, List.of(account()), event);
        return new Prediction(
                Prediction.Rule.STALL,
                Level.NOTE,
                List.of("in one and the same wait for at least 32000 ms"),
                List.of(Link.ofWantedAlone(waits.acquisition())));
    }

    private static Prediction deadlock(List<String> reasons, Link... links) {
        return new Prediction(Prediction.Rule.DEADLOCK, Level.ERROR, reasons, List.of(links));
    }

    private static Hold account() {
        return held(ACCOUNT, "bank.Account", 3, "bank.Account.debit(Account.java:21)");
    }

    private static Hold ledger() {
        return held(LEDGER, "bank.Ledger", 5, "bank.Ledger.append(Ledger.java:30)");
    }
}
