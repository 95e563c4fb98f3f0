package org.jlockdep.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.EdgeKind;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Advice;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Frames;
import org.jlockdep.report.Legend;
import org.jlockdep.report.RuleWords;
import org.jlockdep.report.Taint;
import org.jlockdep.report.ThreadName;

/** Everything a report has, for scripts. Fields are added and never change their meaning within a version. */
final class JsonReport implements Format {
    private static final int VERSION = 1;

    private final TextReport text;
    private final Excerpts excerpts;

    JsonReport(TextReport text, Excerpts excerpts) {
        this.text = text;
        this.excerpts = excerpts;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        try (JsonGenerator json = Json.pretty(out)) {
            write(report, json);
        }
        out.write('\n');
    }

    void write(Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "jlockdep-report");
        json.writeNumberField("version", VERSION);
        summary(report, json);
        Json.strings(json, "legend", Legend.lines());
        json.writeArrayFieldStart("runs");
        for (Run run : report.runs()) {
            run(run, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (ReportedFinding finding : report.findings()) {
            finding(report, finding, json);
        }
        json.writeEndArray();
        absent(report.absent(), json);
        graph(report, json);
        json.writeEndObject();
    }

    private static void summary(Report report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeStringField("text", report.summary().toString());
        json.writeStringField("threshold", report.threshold().label());
        json.writeNumberField("lockClasses", report.knownLockClasses());
        json.writeNumberField("dependencies", report.dependencies().size());
        json.writeNumberField("errors", report.count(Level.ERROR));
        json.writeNumberField("warnings", report.count(Level.WARNING));
        json.writeNumberField("notes", report.count(Level.NOTE));
        json.writeNumberField("suppressed", report.suppressed());
        json.writeEndObject();
    }

    private static void run(Run run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", run.name());
        json.writeStringField("toolVersion", run.info().toolVersion());
        json.writeStringField("jvm", run.info().jvm());
        json.writeNumberField("pid", run.info().pid());
        json.writeStringField("mainClass", run.info().mainClass());
        json.writeStringField("service", run.program().service());
        json.writeStringField("version", run.program().version());
        json.writeStringField("environment", run.program().environment());
        Json.strings(
                json, "taints", run.info().taints().stream().map(Taint::name).toList());
        time("started", run.started(), json);
        json.writeEndObject();
    }

    void finding(Report report, ReportedFinding reported, JsonGenerator json) throws IOException {
        Finding finding = reported.finding();
        Prediction prediction = finding.prediction();
        json.writeStartObject();
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("rule", RuleText.id(prediction.rule()));
        Json.strings(json, "ruleWords", RuleWords.of(prediction));
        json.writeStringField("level", prediction.level().label());
        json.writeBooleanField("confirmed", prediction.isConfirmed());
        json.writeStringField("title", RuleText.title(finding));
        Json.strings(json, "reasons", prediction.reasons());
        json.writeStringField("advice", Advice.of(prediction));
        json.writeStringField("state", reported.state().label());
        json.writeBooleanField("fails", report.fails(reported));
        optional("suppression", reported.suppression(), json);
        optional("group", reported.group(), json);
        json.writeNumberField("sightings", reported.sightings());
        time("firstSeen", reported.firstSeen(), json);
        time("lastSeen", reported.lastSeen(), json);
        Json.strings(json, "runs", reported.runs().stream().map(Run::name).toList());
        json.writeNumberField("runCount", reported.spread().runs());
        Json.strings(json, "services", reported.spread().services());
        json.writeArrayFieldStart("links");
        for (Link link : prediction.links()) {
            link(finding, link, json);
        }
        json.writeEndArray();
        json.writeStringField("text", text.text(report, reported));
        json.writeEndObject();
    }

    private void link(Finding finding, Link link, JsonGenerator json) throws IOException {
        Acquisition acquisition = link.acquisition();
        json.writeStartObject();
        json.writeStringField("by", ThreadName.of(acquisition));
        moment(acquisition.moment(), json);
        hold("from", finding, link.from(), json);
        hold("to", finding, link.to(), json);
        json.writeArrayFieldStart("held");
        for (Hold held : acquisition.held()) {
            hold(finding, held, json);
        }
        json.writeEndArray();
        frames("stack", Frames.ofApplication(acquisition.stack()), json);
        json.writeEndObject();
    }

    private static void moment(Moment moment, JsonGenerator json) throws IOException {
        json.writeStringField("thread", moment.threadName());
        json.writeNumberField("threadId", moment.threadId());
        json.writeNumberField("nanosSinceStart", moment.nanosSinceStart());
        optional("test", moment.test(), json);
        optional("run", Optional.of(moment.run()).filter(run -> !run.equals(Moment.THIS_RUN)), json);
    }

    private void hold(String name, Finding finding, Hold hold, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        hold(finding, hold, json);
    }

    private void hold(Finding finding, Hold hold, JsonGenerator json) throws IOException {
        json.writeStartObject();
        identity(hold.lockClass(), json);
        json.writeStringField("usage", finding.usage(hold.lockClass()));
        json.writeStringField("type", hold.type());
        json.writeNumberField("instance", hold.instance());
        json.writeStringField("mode", hold.mode().name());
        json.writeStringField("attempt", hold.attempt().name());
        json.writeFieldName("site");
        frame(hold.site(), json);
        Optional<Excerpts.Excerpt> excerpt = excerpts.around(hold.site());
        if (excerpt.isPresent()) excerpt(excerpt.get(), json);
        json.writeEndObject();
    }

    private static void excerpt(Excerpts.Excerpt excerpt, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("path", excerpt.path());
        json.writeNumberField("firstLine", excerpt.first());
        Json.strings(json, "lines", excerpt.lines());
        json.writeEndObject();
    }

    private static void identity(LockClass lockClass, JsonGenerator json) throws IOException {
        json.writeStringField("name", lockClass.name());
        json.writeStringField("kind", lockClass.kind().label());
    }

    private static void frames(String name, List<StackTraceElement> frames, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (StackTraceElement frame : frames) {
            frame(frame, json);
        }
        json.writeEndArray();
    }

    private static void frame(StackTraceElement frame, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("class", frame.getClassName());
        json.writeStringField("method", frame.getMethodName());
        json.writeStringField("file", frame.getFileName());
        json.writeNumberField("line", frame.getLineNumber());
        json.writeEndObject();
    }

    private static void absent(List<AbsentFinding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("absent");
        for (AbsentFinding absent : findings) {
            json.writeStartObject();
            json.writeStringField("fingerprint", absent.fingerprint());
            json.writeStringField("title", absent.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void graph(Report report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("lockClasses");
        for (Map.Entry<LockClass, String> lockClass : report.lockClasses().entrySet()) {
            json.writeStartObject();
            identity(lockClass.getKey(), json);
            json.writeStringField("usage", lockClass.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dependencies");
        for (Dependency dependency : report.dependencies()) {
            dependency(dependency, json);
        }
        json.writeEndArray();
    }

    private static void dependency(Dependency dependency, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("from");
        identity(dependency.from(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("to");
        identity(dependency.to(), json);
        json.writeEndObject();
        Json.strings(
                json, "kinds", dependency.kinds().stream().map(EdgeKind::name).toList());
        frames("sites", dependency.sites(), json);
        Json.strings(json, "runs", dependency.runs());
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        json.writeStringField(name, value.orElse(null));
    }

    private static void time(String name, Optional<Instant> value, JsonGenerator json) throws IOException {
        optional(name, value.map(Instant::toString), json);
    }
}
