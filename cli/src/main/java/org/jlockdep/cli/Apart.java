package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.cli.format.Report;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;

/**
 * What kept the threads of a ring apart in one run, as its own dump tells: the agent notes an order only if each pair of
 * sightings had it, and what else may have been in between, it does not know. Stateless.
 */
final class Apart {
    private Apart() {}

    /** In words; empty if nothing is known to. */
    static String in(Report report, String fingerprint) {
        return report.findings().stream()
                .filter(found -> found.fingerprint().equals(fingerprint))
                .findFirst()
                .map(found -> by(found.finding().prediction()))
                .orElse("");
    }

    static String by(Prediction prediction) {
        List<String> all = new ArrayList<>();
        if (prediction.doubts().contains(Doubt.GATED)) all.add(gate(prediction));
        if (prediction.doubts().contains(Doubt.ORDERED)) all.add("the start or join of a thread");
        if (prediction.doubts().contains(Doubt.HANDED_OVER)) all.add("what one thread handed over to another");
        if (prediction.doubts().contains(Doubt.NEWBORN)) all.add("a lock that no other thread had yet");
        return all.isEmpty() ? "" : "each time kept apart by " + String.join(" and ", all);
    }

    private static String gate(Prediction prediction) {
        Optional<Hold> gate = prediction.links().get(0).acquisition().held().stream()
                .filter(hold -> isHeldByAll(hold, prediction.links()))
                .findFirst();
        return gate.map(hold -> hold.lockClass().name() + ", which each of them holds")
                .orElseGet(() -> isAround(prediction.links())
                        ? "a lock that each of them holds, or another thread around it"
                        : "a lock that each of them holds");
    }

    private static boolean isAround(List<Link> links) {
        return links.stream().anyMatch(link -> link.acquisition().guard().isPresent());
    }

    private static boolean isHeldByAll(Hold gate, List<Link> links) {
        return links.stream()
                .allMatch(link -> link.acquisition().held().stream().anyMatch(hold -> hold.isSameLock(gate)));
    }
}
