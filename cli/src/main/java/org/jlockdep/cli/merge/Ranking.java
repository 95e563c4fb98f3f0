package org.jlockdep.cli.merge;

import java.util.HashMap;
import java.util.Map;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Segment;

/** Gives samples and findings their hashes. Remembers those of names and frames, which come again and again. */
final class Ranking {
    private static final int REMEMBERED = 1 << 16;

    private final Map<Object, Hash> known = new HashMap<>();

    Sample sample(DumpedRun run, Acquisition acquisition) {
        Hash chain = Hash.EMPTY;
        for (Hold hold : acquisition.held()) {
            chain = chain.and(place(hold));
        }
        chain = chain.and(place(acquisition.wanted())).and(acquisition.wantsNewborn() ? 1 : 0);
        return new Sample(
                run, acquisition, acquisition.wanted().lockClass().name(), chain, chain.and(content(run, acquisition)));
    }

    Hash finding(DumpedFinding finding) {
        Hash hash = Hash.EMPTY
                .and(finding.finding().nanosSinceStart())
                .and(finding.finding().sightings().toString());
        for (String reason : finding.finding().prediction().reasons()) {
            hash = hash.and(reason);
        }
        for (Link link : finding.finding().prediction().links()) {
            hash = hash.and(link.heldIndex())
                    .and(finding.finding().usage(link.to().lockClass()));
            hash = hash.and(sample(finding.run(), link.acquisition()).content());
        }
        return hash;
    }

    private Hash place(Hold hold) {
        return of(hold.lockClass().name())
                .and(hold.lockClass().kind().ordinal())
                .and(hold.mode().ordinal())
                .and(hold.attempt().ordinal())
                .and(of(hold.site()));
    }

    private Hash content(DumpedRun run, Acquisition acquisition) {
        Hash hash = of(run.id())
                .and(of(acquisition.moment().threadName()))
                .and(acquisition.moment().threadId())
                .and(acquisition.moment().nanosSinceStart())
                .and(acquisition.moment().segment().map(Segment::number).orElse(-1))
                .and(of(acquisition.moment().test().orElse("")));
        for (Hold hold : acquisition.held()) {
            hash = hash.and(of(hold.type())).and(hold.instance());
        }
        hash = hash.and(of(acquisition.wanted().type()))
                .and(acquisition.wanted().instance());
        for (StackTraceElement frame : acquisition.stack()) {
            hash = hash.and(of(frame));
        }
        return hash;
    }

    private Hash of(Object nameOrFrame) {
        Hash hash = known.get(nameOrFrame);
        if (hash == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            hash = Hash.EMPTY.and(nameOrFrame instanceof StackTraceElement frame ? text(frame) : (String) nameOrFrame);
            known.put(nameOrFrame, hash);
        }
        return hash;
    }

    private static String text(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber();
    }
}
