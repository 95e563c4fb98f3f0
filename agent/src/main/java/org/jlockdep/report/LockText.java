package org.jlockdep.report;

import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.LockKind;

/** How a report writes one lock down. */
final class LockText {
    private final Finding finding;
    private final LockNames names;

    LockText(Finding finding) {
        this.finding = finding;
        this.names = new LockNames(finding.prediction().links());
    }

    /** {@code ReentrantLock@7 (bank.Vault.lock){x...}-{lock}, at: bank.Vault.open(Vault.java:40)} */
    String instance(Hold hold) {
        String name = hold.lockClass().toString();
        String lock = hold.isDeclared() ? hold.type() : hold.type() + "@" + hold.instance();
        String where =
                hold.signaller().isPresent() ? ", owed by: " + hold.signaller().get() : "";
        return lock + " " + described(name, hold) + (where.isEmpty() ? ", at: " + Frames.text(hold.site()) : where);
    }

    /** {@code (bank.Vault.lock){x...}-{lock}}, or with the instance's number if two of that class take part. */
    String node(Hold hold) {
        return described(names.numbered(hold), hold);
    }

    private String described(String name, Hold hold) {
        return "(" + name + "){" + finding.usage(hold.lockClass()) + "}-{" + how(hold) + "}";
    }

    private static String how(Hold hold) {
        return hold.lockClass().kind().label() + mode(hold) + attempt(hold.attempt());
    }

    private static String mode(Hold hold) {
        LockKind kind = hold.lockClass().kind();
        if (kind == LockKind.READ_WRITE || kind == LockKind.STAMPED) {
            return hold.isExclusive() ? ":write" : ":read";
        }
        return hold.isExclusive() ? "" : ":shared";
    }

    private static String attempt(Attempt attempt) {
        switch (attempt) {
            case BLOCKING:
                return "";
            case INTERRUPTIBLE:
                return ",interruptible";
            case TRY:
                return ",try";
            case TIMED:
                return ",timed";
            case RELOCK:
                return ",relock";
            case PASSED:
                return ",passed";
            case SYNC:
                return ",sync";
            default:
                throw new AssertionError("no word for " + attempt);
        }
    }

    private static String verbOfEvent(Hold hold) {
        if (hold.signaller().isPresent()) return "owes";
        return hold.attempt() == Attempt.TIMED ? "timedwait" : "wait";
    }

    /** The scenario's word for what the thread did: {@code lock}, {@code rlock}, {@code tryrlock}, ... */
    static String verb(Hold hold) {
        if (hold.lockClass().kind() == LockKind.CLASS_INIT) return "init";
        if (hold.isEvent()) return verbOfEvent(hold);
        String lock = hold.isExclusive() ? "lock" : "rlock";
        switch (hold.attempt()) {
            case BLOCKING:
            case INTERRUPTIBLE:
                return lock;
            case TRY:
                return "try" + lock;
            case TIMED:
                return "timed" + lock;
            case RELOCK:
                return "relock";
            case SYNC:
                return "sync";
            default:
                throw new AssertionError("no verb for " + hold.attempt());
        }
    }
}
