package org.jlockdep.cli.format;

import java.util.List;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Advice;
import org.jlockdep.report.Finding;
import org.jlockdep.report.RuleWords;

/** What other tools call our rules, and what one line says of a finding. These names are kept for ever. */
final class RuleText {
    private RuleText() {}

    /** {@code lockdep/circular} */
    static String id(Prediction.Rule rule) {
        return "lockdep/" + RuleWords.of(rule);
    }

    /** {@code circular onethread}, as the agent's text has it. */
    static String words(Finding finding) {
        return String.join(" ", RuleWords.of(finding.prediction()));
    }

    static String description(Prediction.Rule rule) {
        return switch (rule) {
            case CIRCULAR -> "Possible circular locking dependency";
            case RECURSIVE -> "Possible recursive locking";
            case DEADLOCK -> "Deadlock";
            case NOT_HELD -> "Lock not held";
            case UNBALANCED -> "Bad unlock balance";
            case STILL_HELD -> "Thread still has locks held";
            case STALL -> "Long wait for a lock";
        };
    }

    /** The same with what is special about a finding. */
    static String description(Prediction prediction) {
        if (prediction.isOfInitialisation()) return "Possible circular class initialization dependency";
        boolean ofEvent = prediction.rule() == Prediction.Rule.STALL && prediction.isOfEvent();
        return ofEvent ? "Long wait for an event" : description(prediction.rule());
    }

    /** What a rule is about, and what there is to do. */
    static String help(Prediction.Rule rule) {
        return explanation(rule) + " " + sentence(Advice.of(rule));
    }

    /** {@code Take these locks in one order everywhere: ...} */
    static String advice(Finding finding) {
        return sentence(Advice.of(finding.prediction()));
    }

    private static String sentence(String advice) {
        return Character.toUpperCase(advice.charAt(0)) + advice.substring(1) + ".";
    }

    private static String explanation(Prediction.Rule rule) {
        return switch (rule) {
            case CIRCULAR ->
                "Locks are taken in an order here and against it elsewhere. Threads that do both at the same time"
                        + " wait for each other for ever.";
            case RECURSIVE ->
                "A thread takes a lock while it holds this lock, or another one of the same class. It may wait for"
                        + " itself, or for a thread that took the two the other way round.";
            case DEADLOCK -> "Threads waited for each other, and would have for ever: it happened in this run.";
            case NOT_HELD -> "The program says that a lock is held here, and the thread does not hold it.";
            case UNBALANCED ->
                "A lock is released here once more than it was taken. What another thread holds is open from now on.";
            case STILL_HELD ->
                "A thread ended, went back to its pool, or waits for other work, with a lock. Whoever wants that lock"
                        + " next waits for ever.";
            case STALL -> "A thread waited for one lock, or one event, longer than the option stall allows.";
        };
    }

    /** The rule and the locks, without anything that changes from run to run. */
    static String title(Finding finding) {
        Prediction prediction = finding.prediction();
        return description(prediction) + ": " + locks(prediction);
    }

    static String evidence(Finding finding) {
        return finding.prediction().level().label() + ": "
                + String.join("; ", finding.prediction().reasons());
    }

    private static String locks(Prediction prediction) {
        List<Link> links = prediction.links();
        boolean ofOne = prediction.rule() == Prediction.Rule.RECURSIVE || prediction.rule() == Prediction.Rule.STALL;
        if (links.size() == 1 || ofOne) {
            return name(links.get(0).to());
        }
        StringBuilder ring = new StringBuilder();
        for (Link link : links) {
            ring.append(name(link.from())).append(" -> ");
        }
        return ring.append(name(links.get(0).from())).toString();
    }

    private static String name(Hold hold) {
        return hold.lockClass().name();
    }
}
