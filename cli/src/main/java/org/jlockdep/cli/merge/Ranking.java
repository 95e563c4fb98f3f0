package org.jlockdep.cli.merge;

import java.util.HashMap;
import java.util.Map;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Moment;

/** Gives samples and findings their hashes. Remembers those of names and frames, which come again and again. */
final class Ranking {
    private static final int REMEMBERED = 1 << 16;
    private static final int NO_SEGMENT = -1;

    private final Map<Object, Hash> known = new HashMap<>();

    Sample sample(DumpedRun run, Acquisition acquisition) {
        Hasher chain = new Hasher();
        for (Hold hold : acquisition.held()) {
            place(hold, chain);
        }
        place(acquisition.wanted(), chain);
        chain.and(acquisition.wantsNewborn() ? 1 : 0);
        acquisition.guard().ifPresent(guard -> guard.locks().forEach(hold -> place(hold, chain)));
        acquisition.wanted().onlyWay().ifPresent(way -> chain.and(of(way)));
        if (!run.service().isEmpty()) {
            chain.and(of(run.service()));
        }
        return new Sample(
                run,
                acquisition,
                acquisition.wanted().lockClass().name(),
                chain.hash(),
                content(run, acquisition, chain));
    }

    Hash finding(DumpedFinding finding) {
        Hasher hash = new Hasher()
                .and(finding.finding().nanosSinceStart())
                .and(finding.finding().sightings().toString());
        for (String reason : finding.finding().prediction().reasons()) {
            hash.and(reason);
        }
        for (Link link : finding.finding().prediction().links()) {
            hash.and(link.heldIndex())
                    .and(finding.finding().usage(link.to().lockClass()))
                    .and(sample(finding.run(), link.acquisition()).content());
            for (StackTraceElement frame : link.acquisition().stack()) {
                hash.and(of(frame));
            }
        }
        return hash.hash();
    }

    private void place(Hold hold, Hasher hash) {
        hash.and(of(hold.lockClass().name()))
                .and(hold.lockClass().kind().ordinal())
                .and(hold.mode().ordinal())
                .and(hold.attempt().ordinal())
                .and(of(hold.site()));
    }

    private Hash content(DumpedRun run, Acquisition acquisition, Hasher hash) {
        Moment moment = acquisition.moment();
        hash.and(of(run.id()))
                .and(of(moment.threadName()))
                .and(moment.threadId())
                .and(moment.nanosSinceStart())
                .and(moment.segment().isPresent() ? moment.segment().get().number() : NO_SEGMENT)
                .and(of(moment.test().orElse("")));
        if (moment.isOfFirstThread()) {
            hash.and(1);
        }
        for (Hold hold : acquisition.held()) {
            hash.and(of(hold.type())).and(hold.instance());
        }
        hash.and(of(acquisition.wanted().type())).and(acquisition.wanted().instance());
        return hash.hash();
    }

    private Hash of(Object nameOrFrame) {
        Hash hash = known.get(nameOrFrame);
        if (hash == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            hash = nameOrFrame instanceof StackTraceElement frame
                    ? hash(frame)
                    : new Hasher().and((String) nameOrFrame).hash();
            known.put(nameOrFrame, hash);
        }
        return hash;
    }

    private static Hash hash(StackTraceElement frame) {
        return new Hasher()
                .and(frame.getClassName())
                .and(frame.getMethodName())
                .and(String.valueOf(frame.getFileName()))
                .and(frame.getLineNumber())
                .hash();
    }
}
