package org.jlockdep.management;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.report.Finding;

/**
 * A finding as events: {@code jlockdep.Finding}, and since Flight Recorder knows no arrays one {@code jlockdep.Dependency}
 * for each link, with the same id. Who finds an id twice has the same finding twice: it was there before another recording
 * began. Analyzer thread only.
 */
final class FlightRecorderEvents {
    private final int depth;
    private final FlightRecorderType findings;
    private final FlightRecorderType dependencies;
    private final Map<String, Long> ids = new HashMap<>();

    /** @param depth how many frames of a stack are kept */
    FlightRecorderEvents(int depth) throws ReflectiveOperationException {
        this.depth = depth;
        findings = new FlightRecorderType("Finding", "Lock Order Finding")
                .field(long.class, "id", "Id")
                .field(String.class, "level", "Level")
                .field(String.class, "fingerprint", "Fingerprint")
                .field(String.class, "evidence", "Evidence")
                .field(String.class, "locks", "Lock Classes")
                .register();
        dependencies = new FlightRecorderType("Dependency", "Lock Dependency")
                .field(long.class, "id", "Id of the Finding")
                .field(int.class, "number", "Number in the Cycle")
                .field(String.class, "held", "Held Lock")
                .field(String.class, "wanted", "Wanted Lock")
                .field(String.class, "thread", "Thread")
                .field(long.class, "threadId", "Thread Id")
                .field(String.class, "test", "Test")
                .field(String.class, "stack", "Stack")
                .register();
    }

    void write(Finding finding) throws ReflectiveOperationException {
        long id = id(finding);
        findings.write(
                id,
                finding.prediction().level().label(),
                finding.fingerprint(),
                finding.evidence(),
                finding.prediction().key());
        List<Link> links = finding.prediction().links();
        for (int i = 0; i < links.size(); i++) write(id, i, links.get(i));
    }

    /** Another one when the level was raised. */
    private long id(Finding finding) {
        String told = finding.prediction().level().label()
                + ' '
                + finding.prediction().key();
        Long known = ids.get(told);
        if (known != null) return known;
        long id = ids.size() + 1L;
        ids.put(told, id);
        return id;
    }

    private void write(long id, int number, Link link) throws ReflectiveOperationException {
        Acquisition acquisition = link.acquisition();
        dependencies.write(
                id,
                number,
                text(link.from()),
                text(link.to()),
                acquisition.moment().threadName(),
                acquisition.moment().threadId(),
                acquisition.moment().test().orElse(""),
                stack(acquisition.stack()));
    }

    private static String text(Hold hold) {
        return hold.lockClass().name() + " at " + hold.site();
    }

    private String stack(List<StackTraceElement> frames) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : frames.subList(0, Math.min(depth, frames.size()))) {
            text.append("at ").append(frame).append('\n');
        }
        return text.toString();
    }
}
