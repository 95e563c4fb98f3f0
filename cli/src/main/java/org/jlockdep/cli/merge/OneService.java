package org.jlockdep.cli.merge;

import java.io.IOException;
import java.util.Map;
import org.jlockdep.dump.DumpVisitor;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Segment;

/** Hands on what is said of one service's runs, and nothing else. */
final class OneService implements DumpVisitor {
    private final String service;
    private final DumpVisitor wanted;

    OneService(String service, DumpVisitor wanted) {
        this.service = service;
        this.wanted = wanted;
    }

    private boolean isOf(DumpedRun run) {
        return run.service().equals(service);
    }

    @Override
    public void run(DumpedRun run) throws IOException {
        if (isOf(run)) wanted.run(run);
    }

    @Override
    public void segment(DumpedRun run, Segment segment) throws IOException {
        if (isOf(run)) wanted.segment(run, segment);
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) throws IOException {
        if (isOf(run)) wanted.acquisition(run, acquisition);
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) throws IOException {
        if (isOf(run)) wanted.writer(run, lockClass);
    }

    @Override
    public void finding(DumpedFinding finding) throws IOException {
        if (isOf(finding.run())) wanted.finding(finding);
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> counters) throws IOException {
        if (isOf(run)) wanted.counters(run, counters);
    }

    @Override
    public void end(DumpedRun run) throws IOException {
        if (isOf(run)) wanted.end(run);
    }
}
