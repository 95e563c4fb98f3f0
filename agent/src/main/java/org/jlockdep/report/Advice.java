package org.jlockdep.report;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Prediction;

/** What there is to do about a finding, or about all of a rule, in words that each format prints. Stateless. */
public final class Advice {
    private static final String OF_LONG_WAIT =
            "see to it that it comes about however its task ends, or wait with a limit; and not with a lock";
    private static final String OR_LET_GO = "do not hold the one while taking the other";
    private static final String ORDER_INSTANCES =
            "give the instances an order, by a number of each for instance, and take them in it everywhere, or take one at a time";

    private Advice() {}

    /** Of all findings of a rule: no lock is named. */
    public static String of(Prediction.Rule rule) {
        switch (rule) {
            case CIRCULAR:
            case DEADLOCK:
                return "take these locks in one order everywhere, or " + OR_LET_GO;
            case RECURSIVE:
                return "give the instances an order, or take one at a time";
            case NOT_HELD:
                return "take the lock, or correct what is said";
            case UNBALANCED:
                return "release it once for each time that it was taken";
            case STILL_HELD:
                return "release it in a finally block, in the thread that took it";
            case STALL:
                return "look at where the other one was that held it: do less under the lock, or do not wait there";
            default:
                throw new AssertionError("no advice about " + rule);
        }
    }

    /** The same with what is known of this one. */
    public static String of(Prediction prediction) {
        Prediction.Rule rule = prediction.rule();
        if (rule == Prediction.Rule.STALL && prediction.isOfEvent()) return OF_LONG_WAIT;
        if (rule.isMisuse() || rule == Prediction.Rule.STALL) return of(rule);
        if (prediction.isOfDeadThread()) return of(Prediction.Rule.STILL_HELD);
        return prediction.links().size() == 1 ? ofOneThread(prediction) : ofRing(prediction);
    }

    private static String ofOneThread(Prediction prediction) {
        Link link = prediction.links().get(0);
        if (!prediction.isOfSameLock()) return ORDER_INSTANCES;
        String name = link.to().lockClass().name();
        if (link.to().isEvent()) return "let another thread bring " + name + " about than the one that waits for it";
        boolean upgrade = !link.from().isExclusive() && link.to().isExclusive();
        if (link.to().lockClass().kind() == LockKind.READ_WRITE && upgrade) {
            return "release the read lock of " + name
                    + " before taking its write lock, and look again at what was read";
        }
        return "do not take " + name + " again while holding it: it does not let its holder in twice";
    }

    private static String ofRing(Prediction prediction) {
        for (Link link : prediction.links()) {
            if (link.to().isEvent()) return ofWait(link);
        }
        if (prediction.isOfInitialisation()) {
            return "let no initialiser of these classes use another one of them, or take a lock that others hold while"
                    + " they use the class first; or use the classes in one order before other threads start";
        }
        if (prediction.isOfOneClass()) return ORDER_INSTANCES;
        return (isDeclared(prediction)
                        ? "take these locks as it is declared: "
                        : "take these locks in one order everywhere: ")
                + order(prediction) + "; or " + OR_LET_GO;
    }

    private static String ofWait(Link link) {
        String awaited = link.to().lockClass().name();
        return link.from().isEvent()
                ? "do not wait for " + awaited + " before bringing about what others wait for"
                : "release " + link.from().lockClass().name() + " before waiting for " + awaited
                        + ": who brings it about takes that lock";
    }

    private static boolean isDeclared(Prediction prediction) {
        for (Link link : prediction.links()) if (link.to().isDeclared()) return true;
        return false;
    }

    /** As it was before the acquisition that closed the ring. */
    private static String order(Prediction prediction) {
        LockNames names = new LockNames(prediction.links());
        List<String> order = new ArrayList<>();
        for (Link link : prediction.links()) {
            Hold next = link.to();
            order.add(names.of(next) + (order.isEmpty() ? " first" : ""));
        }
        return LayoutParts.joined(order, ", then ");
    }
}
