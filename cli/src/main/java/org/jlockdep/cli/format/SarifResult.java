package org.jlockdep.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Frames;
import org.jlockdep.report.RuleWords;
import org.jlockdep.report.ThreadName;

/** Writes the results of one file: a finding with its place, its fingerprints, and one code flow for each edge. */
final class SarifResult {
    private final JsonGenerator json;
    private final SarifLimits limits;
    private final Sources sources;
    private final boolean hasBaseline;
    private int shortened;

    SarifResult(JsonGenerator json, SarifLimits limits, Sources sources, boolean hasBaseline) {
        this.json = json;
        this.limits = limits;
        this.sources = sources;
        this.hasBaseline = hasBaseline;
    }

    /** A line for the user if findings were too long to be written in full. */
    Optional<String> shortened() {
        return shortened == 0
                ? Optional.empty()
                : Optional.of(
                        shortened + (shortened == 1 ? " finding is" : " findings are") + " shortened: GitHub takes "
                                + limits.locations() + " locations and " + limits.flowLocations()
                                + " locations of code flows each");
    }

    void write(ReportedFinding reported) throws IOException {
        Finding finding = reported.finding();
        Prediction prediction = finding.prediction();
        json.writeStartObject();
        json.writeStringField("ruleId", RuleText.id(prediction.rule()));
        json.writeNumberField("ruleIndex", prediction.rule().ordinal());
        json.writeStringField("level", prediction.level().label());
        SarifReport.text("message", message(finding), json);
        json.writeArrayFieldStart("locations");
        location(place(prediction.links()), Optional.empty());
        json.writeEndArray();
        fingerprints(reported.fingerprint());
        comparison(reported);
        json.writeNumberField("occurrenceCount", Math.max(1, reported.sightings()));
        links(prediction.links());
        json.writeObjectFieldStart("properties");
        Json.strings(json, "tags", RuleWords.of(prediction));
        if (!reported.spread().services().isEmpty()) {
            Json.strings(json, "services", reported.spread().services());
        }
        json.writeBooleanField("confirmed", prediction.isConfirmed());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Of the places where a finding can be mended, the first whose file there is: code scanning takes none without one. */
    private Hold place(List<Link> links) {
        return links.stream()
                .flatMap(link -> Stream.of(link.to(), link.from()))
                .filter(hold -> sources.file(hold.site()).isPresent())
                .findFirst()
                .orElse(links.get(0).to());
    }

    private static String message(Finding finding) {
        String proven = finding.prediction().isConfirmed() ? "Confirmed by a run that made it happen: " : "";
        return proven + RuleText.title(finding) + ". Evidence: " + RuleText.evidence(finding) + ". "
                + RuleText.advice(finding);
    }

    /** GitHub looks at the first one only, and would work it out from the source line if it were not there. */
    private void fingerprints(String fingerprint) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", fingerprint);
        json.writeStringField("jlockdep/v2", fingerprint);
        json.writeEndObject();
    }

    private void comparison(ReportedFinding reported) throws IOException {
        if (hasBaseline) {
            json.writeStringField("baselineState", reported.state().label());
        }
        json.writeArrayFieldStart("suppressions");
        if (reported.isSuppressed()) {
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", reported.suppression().orElseThrow());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void links(List<Link> links) throws IOException {
        boolean whole = true;
        json.writeArrayFieldStart("relatedLocations");
        // The place itself has taken one, each link takes two.
        int related = Math.min(links.size(), (limits.locations() - 1) / 2);
        for (Link link : links.subList(0, related)) {
            location(link.from(), Optional.of(by(link) + " holds " + name(link.from())));
            location(link.to(), Optional.of(by(link) + " wants " + name(link.to())));
        }
        json.writeEndArray();
        whole &= related == links.size();
        json.writeArrayFieldStart("codeFlows");
        int room = limits.flowLocations();
        for (Link link : links) {
            int needed = link.acquisition().held().size() + 1;
            if (needed <= room) {
                codeFlow(link);
                room -= needed;
            } else {
                whole = false;
            }
        }
        json.writeEndArray();
        shortened += whole ? 0 : 1;
    }

    private void codeFlow(Link link) throws IOException {
        Acquisition acquisition = link.acquisition();
        json.writeStartObject();
        SarifReport.text("message", link.toString(), json);
        json.writeArrayFieldStart("threadFlows");
        json.writeStartObject();
        json.writeStringField("id", by(link));
        json.writeArrayFieldStart("locations");
        for (Hold held : acquisition.held()) {
            flowLocation(held, "takes " + name(held));
        }
        flowLocation(
                acquisition.wanted(), "wants " + name(acquisition.wanted()), Frames.ofApplication(acquisition.stack()));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void flowLocation(Hold hold, String message) throws IOException {
        flowLocation(hold, message, List.of());
    }

    private void flowLocation(Hold hold, String message, List<StackTraceElement> stack) throws IOException {
        json.writeStartObject();
        json.writeFieldName("location");
        location(hold, Optional.of(message));
        if (!stack.isEmpty()) {
            stack(stack);
        }
        json.writeEndObject();
    }

    private void stack(List<StackTraceElement> stack) throws IOException {
        json.writeObjectFieldStart("stack");
        json.writeArrayFieldStart("frames");
        for (StackTraceElement frame : stack) {
            json.writeStartObject();
            json.writeObjectFieldStart("location");
            physical(frame);
            SarifReport.text("message", frame.getClassName() + "." + frame.getMethodName(), json);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void location(Hold hold, Optional<String> message) throws IOException {
        StackTraceElement site = hold.site();
        json.writeStartObject();
        physical(site);
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", site.getClassName() + "." + site.getMethodName());
        json.writeStringField("kind", "function");
        json.writeEndObject();
        json.writeEndArray();
        if (message.isPresent()) {
            SarifReport.text("message", message.get(), json);
        }
        json.writeEndObject();
    }

    /** What is not found is left out: a path that is wrong leads nowhere. */
    private void physical(StackTraceElement frame) throws IOException {
        Optional<String> file = sources.file(frame);
        if (file.isEmpty()) return;
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", SourcePath.uri(file.get()));
        json.writeStringField("uriBaseId", SarifReport.ROOT);
        json.writeEndObject();
        if (frame.getLineNumber() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", frame.getLineNumber());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String by(Link link) {
        return ThreadName.of(link.acquisition());
    }

    private static String name(Hold hold) {
        return hold.lockClass().name();
    }
}
