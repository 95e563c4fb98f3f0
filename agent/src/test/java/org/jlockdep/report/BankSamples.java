package org.jlockdep.report;

import static org.jlockdep.graph.Attempt.BLOCKING;
import static org.jlockdep.graph.Attempt.RELOCK;
import static org.jlockdep.graph.Attempt.SYNC;
import static org.jlockdep.graph.Attempt.TIMED;
import static org.jlockdep.graph.Mode.EXCLUSIVE;
import static org.jlockdep.report.Samples.circular;
import static org.jlockdep.report.Samples.frame;
import static org.jlockdep.report.Samples.held;
import static org.jlockdep.report.Samples.hold;
import static org.jlockdep.report.Samples.link;
import static org.jlockdep.report.Samples.monitor;
import static org.jlockdep.report.Samples.readWrite;
import static org.jlockdep.report.Samples.recursive;
import static org.jlockdep.report.Samples.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Prediction;

/** A bank that gets each of the layouts wrong once. */
final class BankSamples {
    static final RunInfo RUN = new RunInfo("0.1.0", "OpenJDK 17.0.15+6", 4711, "bank.Main", Set.of());

    private static final LockClass ACCOUNT = monitor("bank.Account");
    private static final LockClass LEDGER = monitor("bank.Ledger");
    private static final LockClass AUDIT = monitor("bank.Audit");
    private static final LockClass RATES = readWrite("bank.Rates.lock");
    private static final LockClass QUOTES = new LockClass("bank.Quotes.stamps", LockKind.STAMPED);
    private static final LockClass READERS = new LockClass("bank.Rates.readers", LockKind.MAP);

    private BankSamples() {}

    static Finding finding(Prediction prediction) {
        Map<LockClass, String> usage =
                Map.of(ACCOUNT, "x...", LEDGER, "x...", AUDIT, "x..w", RATES, "xs..", QUOTES, "xs..", READERS, "xs..");
        return new Finding(
                prediction,
                usage,
                prediction.links().get(0).acquisition().moment().nanosSinceStart());
    }

    static Prediction threeLocks() {
        return circular(
                Level.WARNING,
                List.of("other instances of bank.Account", "three threads", "no gate lock"),
                link("teller-1", 30, 1.5, List.of(audit("bank.Teller.book(Teller.java:17)")), account(3)),
                link("closer", 33, 1.25, List.of(account(4)), ledger("bank.Ledger.append(Ledger.java:30)")),
                link(
                        "auditor",
                        31,
                        1.203311,
                        List.of(ledger("bank.Ledger.close(Ledger.java:88)")),
                        audit("bank.Audit.sign(Audit.java:12)")));
    }

    static Prediction ownMonitor() {
        LockClass monitor = monitor("bank.Vault");
        LockClass lock = new LockClass("bank.Vault", LockKind.LOCK);
        return circular(
                Level.ERROR,
                List.of("the same two locks"),
                link(
                        "opener",
                        30,
                        1.5,
                        List.of(held(monitor, "bank.Vault", 3, "bank.Vault.open(Vault.java:17)")),
                        held(lock, "bank.Vault", 3, "bank.Vault.open(Vault.java:18)")),
                link(
                        "closer",
                        31,
                        1.25,
                        List.of(held(lock, "bank.Vault", 3, "bank.Vault.close(Vault.java:30)")),
                        held(monitor, "bank.Vault", 3, "bank.Vault.close(Vault.java:31)")));
    }

    static Prediction upgrade() {
        Hold read = shared(RATES, "ReentrantReadWriteLock", 9, BLOCKING, "bank.Rates.refresh(Rates.java:31)");
        Hold write = held(RATES, "ReentrantReadWriteLock", 9, "bank.Rates.put(Rates.java:44)");
        return recursive(
                Level.ERROR,
                List.of("the same lock object", "a reader cannot become the writer"),
                link("main", 1, 2.5, List.of(read), write, "bank.Rates.refresh(Rates.java:33)"));
    }

    static Prediction merge() {
        Hold first = held(ACCOUNT, "bank.Account", 3, "bank.Account.merge(Account.java:60)");
        Hold second = held(ACCOUNT, "bank.Account", 7, "bank.Account.merge(Account.java:61)");
        return recursive(
                Level.NOTE,
                List.of("two locks of one class", "no other order was seen"),
                link(
                        "main",
                        1,
                        2.5,
                        List.of(ledger("bank.Bank.merge(Bank.java:8)"), first),
                        second,
                        "bank.Bank.merge(Bank.java:9)"));
    }

    static Prediction transfers() {
        return circular(
                Level.ERROR,
                List.of("both orders of the same two locks", "two threads", "no gate lock"),
                transfer("teller-2", 31, 0.75, 7, 3),
                transfer("teller-1", 30, 0.5, 3, 7));
    }

    static Prediction philosophers() {
        return circular(
                Level.ERROR,
                List.of("the same three locks", "three threads", "no gate lock"),
                transfer("teller-3", 32, 0.75, 7, 3),
                transfer("teller-1", 30, 0.5, 3, 5),
                transfer("teller-2", 31, 0.25, 5, 7));
    }

    static Prediction oneThread() {
        return circular(
                Level.WARNING,
                List.of("the same two locks", "seen in one thread only", "no gate lock"),
                link(
                        "main",
                        1,
                        12.75,
                        List.of(audit("bank.Audit.check(Audit.java:19)")),
                        ledger("bank.Ledger.read(Ledger.java:70)"),
                        "bank.Main.main(Main.java:6)"),
                link(
                        "main",
                        1,
                        12.5,
                        List.of(ledger("bank.Ledger.close(Ledger.java:88)")),
                        audit("bank.Audit.sign(Audit.java:12)"),
                        "bank.Main.main(Main.java:5)"));
    }

    static Prediction deepStacks() {
        Hold ledger = ledger("bank.Ledger.append(Ledger.java:30)");
        return circular(
                Level.ERROR,
                List.of("the same two locks", "two threads"),
                link("closer", 33, 0.75, List.of(ledger), account(3), deepStack(account(3), 100)),
                link("teller-1", 30, 0.5, List.of(account(3)), ledger, deepStack(ledger, 4)));
    }

    static Prediction eachVerb() {
        Hold poll = shared(QUOTES, "StampedLock", 8, TIMED, "bank.Quotes.poll(Quotes.java:15)");
        Hold drain = hold(READERS, "LockdepMap", 6, EXCLUSIVE, SYNC, "bank.Rates.drain(Rates.java:80)");
        Hold enter = shared(READERS, "LockdepMap", 6, BLOCKING, "bank.Rates.enter(Rates.java:75)");
        Hold await = hold(AUDIT, "bank.Audit", 5, EXCLUSIVE, RELOCK, "bank.Audit.await(Audit.java:40)");
        Hold sign = hold(AUDIT, "bank.Audit", 5, EXCLUSIVE, TIMED, "bank.Audit.sign(Audit.java:12)");
        Hold put = held(QUOTES, "StampedLock", 8, "bank.Quotes.put(Quotes.java:22)");
        return circular(
                Level.WARNING,
                List.of("a timed wait has to expire", "three threads"),
                link("quoter", 40, 3, List.of(poll), drain),
                link("waiter", 41, 2, List.of(enter), await),
                link("auditor", 42, 1, List.of(sign), put));
    }

    private static Hold account(long instance) {
        return held(ACCOUNT, "bank.Account", instance, "bank.Account.debit(Account.java:21)");
    }

    private static Hold ledger(String site) {
        return held(LEDGER, "bank.Ledger", 2, site);
    }

    private static Hold audit(String site) {
        return held(AUDIT, "bank.Audit", 5, site);
    }

    private static Link transfer(String thread, long id, double seconds, long from, long to) {
        Hold source = held(ACCOUNT, "bank.Account", from, "bank.Bank.transfer(Bank.java:11)");
        Hold target = held(ACCOUNT, "bank.Account", to, "bank.Bank.transfer(Bank.java:12)");
        return link(thread, id, seconds, List.of(source), target, "bank.Teller.run(Teller.java:9)");
    }

    /** With frames of ours on top: some that the application called into without knowing, and one that it knows. */
    private static StackTraceElement[] deepStack(Hold wanted, int depth) {
        StackTraceElement[] stack = new StackTraceElement[depth + 2];
        stack[0] = frame("org.jlockdep.runtime.HeldLocks.push(HeldLocks.java:120)");
        stack[1] = frame("org.jlockdep.runtime.Hooks.monitorEnter(Hooks.java:99)");
        stack[2] = wanted.site();
        stack[3] = frame("org.jlockdep.api.Lockdep.acquire(Lockdep.java:20)");
        for (int i = 4; i < stack.length; i++) {
            stack[i] = frame("bank.Deep.call(Deep.java:" + i + ")");
        }
        return stack;
    }
}
