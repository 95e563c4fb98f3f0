package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jlockdep.deadlock.Stall;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Signaller;

/**
 * Makes a finding of a thread that has waited very long, and of who has what it waits for, or is to bring it about. Analyzer
 * thread only.
 */
final class LongWaits {
    private LongWaits() {}

    static Prediction prediction(Stall stall, EventDecoder decoder) {
        List<Link> links = new ArrayList<>(2);
        links.add(Link.ofWantedAlone(Deadlocks.atItsFrame(decoder.decode(stall.waiting()))));
        if (stall.holding().isPresent()) {
            links.add(Link.ofWantedAlone(decoder.decode(stall.holding().get())));
        }
        List<String> reasons = new ArrayList<>(3);
        reasons.add("in one and the same wait for at least " + TimeUnit.NANOSECONDS.toMillis(stall.nanos()) + " ms");
        if (stall.others() > 0) {
            reasons.add(
                    stall.others() + (stall.others() == 1 ? " more thread waits" : " more threads wait") + " for it");
        }
        Optional<Signaller> signaller = Signaller.of(stall.signaller());
        if (signaller.isPresent()) reasons.add("signaller: " + signaller.get());
        return new Prediction(Prediction.Rule.STALL, Level.NOTE, reasons, links);
    }
}
