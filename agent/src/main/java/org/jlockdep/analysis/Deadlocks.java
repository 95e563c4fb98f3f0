package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jlockdep.deadlock.Deadlock;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Edge;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockGraph;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Permits;
import org.jlockdep.graph.Prediction;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.TypeNames;

/** Makes findings of deadlocks that are there. Analyzer thread only. */
final class Deadlocks {
    private final LockGraph graph;
    private final EventDecoder decoder;

    Deadlocks(LockGraph graph, EventDecoder decoder) {
        this.graph = graph;
        this.decoder = decoder;
    }

    /** Empty if one of the holds turns out to be none: permits that others give back. */
    Optional<Prediction> prediction(Deadlock deadlock) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < deadlock.size(); i++) {
            Optional<Link> link = link(deadlock.events().get(i), deadlock.near(i));
            if (!link.isPresent()) return Optional.empty();
            links.add(link.get());
        }
        return Optional.of(new Prediction(Prediction.Rule.DEADLOCK, Level.ERROR, reasons(deadlock, links), links));
    }

    private Optional<Link> link(LockEvent event, int near) {
        Acquisition acquisition = atItsFrame(decoder.decode(event));
        if (near < 0) return Optional.of(Link.ofWantedAlone(acquisition));
        int index = near;
        for (int i = 0; i <= near; i++) {
            if (!event.isHandedOn(i) && !event.isNoLock(i)) continue;
            if (i == near) return Optional.empty();
            index--;
        }
        return Optional.of(new Link(acquisition, index));
    }

    /**
     * A synchronized method tells of its monitor when it has it: until then only the stack shows where the thread is, and
     * the site is the holder's.
     */
    static Acquisition atItsFrame(Acquisition acquisition) {
        Hold wanted = acquisition.wanted();
        if (acquisition.stack().contains(wanted.site())) return acquisition;
        for (StackTraceElement frame : acquisition.stack()) {
            if (TypeNames.isOfJdk(frame.getClassName())) continue;
            Hold there = wanted.at(frame);
            return new Acquisition(acquisition.moment(), acquisition.held(), there, acquisition.stack());
        }
        return acquisition;
    }

    private List<String> reasons(Deadlock deadlock, List<Link> links) {
        List<String> reasons = new ArrayList<>();
        reasons.add(who(deadlock, links.get(0)));
        for (int i = 0; i < links.size(); i++) {
            if (deadlock.isBehindWriter(i)) {
                reasons.add("a writer waits for " + name(links.get(i).to()) + " and keeps readers out");
            }
        }
        for (Link link : links) {
            if (link.to().attempt() == Attempt.TIMED)
                reasons.add("until the wait for " + name(link.to()) + " times out");
        }
        if (deadlock.behind() > 0) {
            boolean one = deadlock.behind() == 1;
            reasons.add(deadlock.behind() + (one ? " more thread waits" : " more threads wait") + " behind");
        }
        for (Link link : links) {
            if (link.from().signaller().isPresent()) {
                reasons.add("signaller: " + link.from().signaller().get());
            }
        }
        for (Link link : links) addHistory(link, reasons);
        return reasons;
    }

    private static String who(Deadlock deadlock, Link first) {
        if (!deadlock.deadThread().isEmpty()) return "its holder " + deadlock.deadThread() + " has ended";
        if (deadlock.size() > 1) return deadlock.size() + " threads wait for each other";
        Optional<Permits> workers = first.to().permits();
        if (!first.to().isEvent() || !workers.isPresent()) return "the thread waits for itself";
        return "all " + workers.get().all() + " workers of " + name(first.to())
                + " wait for tasks that only they can run";
    }

    /** Since when the dependency is known: mostly since long before it came to this. */
    private void addHistory(Link link, List<String> reasons) {
        Optional<Edge> edge = graph.edge(link.from().lockClass(), link.to().lockClass());
        if (!edge.isPresent() || edge.get().witnesses().isEmpty()) return;
        Moment first = edge.get().witnesses().get(0).acquisition().moment();
        reasons.add(name(link.from()) + " -> " + name(link.to()) + " first seen " + seconds(first) + " by " + first);
    }

    private static String name(Hold hold) {
        return hold.lockClass().name();
    }

    /** As the lines of a report are stamped. */
    private static String seconds(Moment moment) {
        long micros = TimeUnit.NANOSECONDS.toMicros(moment.nanosSinceStart());
        String fraction = Long.toString(1_000_000 + micros % 1_000_000).substring(1);
        return micros / 1_000_000 + "." + fraction;
    }
}
