package org.jlockdep.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jlockdep.api.LockFinding;
import org.jlockdep.graph.Link;
import org.jlockdep.report.Advice;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Frames;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.TextFormat;

/** A finding as the API shows it. Immutable. */
final class ApiFinding implements LockFinding {
    private final Finding finding;
    private final TextFormat format;
    private final RunInfo run;

    ApiFinding(Finding finding, TextFormat format, RunInfo run) {
        this.finding = finding;
        this.format = format;
        this.run = run;
    }

    @Override
    public String getLevel() {
        return finding.prediction().level().label();
    }

    @Override
    public String getEvidence() {
        return finding.evidence();
    }

    @Override
    public String getFingerprint() {
        return finding.fingerprint();
    }

    @Override
    public List<String> getLockClasses() {
        List<String> names = new ArrayList<>();
        for (Link link : finding.prediction().links())
            names.add(link.to().lockClass().name());
        return names;
    }

    @Override
    public List<String> getSites() {
        List<String> sites = new ArrayList<>();
        for (Link link : finding.prediction().links())
            sites.add(Frames.text(link.to().site()));
        return sites;
    }

    @Override
    public String getAdvice() {
        return Advice.of(finding.prediction());
    }

    @Override
    public List<String> getTests() {
        List<String> tests = new ArrayList<>();
        for (Link link : finding.prediction().links()) {
            Optional<String> test = link.acquisition().moment().test();
            if (test.isPresent() && !tests.contains(test.get())) tests.add(test.get());
        }
        return tests;
    }

    @Override
    public String getSuppression() {
        return finding.suppression().isPresent() ? finding.suppression().get().toString() : "";
    }

    @Override
    public String getText() {
        return format.format(finding, run);
    }
}
