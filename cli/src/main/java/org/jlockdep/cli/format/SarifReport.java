package org.jlockdep.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jlockdep.graph.Prediction;

/**
 * SARIF 2.1.0, one run with one result for each finding. What a limit of the reader cuts off is the end of the list,
 * so the findings that are least bad; the file says so itself, as a notification of the tool.
 */
final class SarifReport implements Format {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    /** After each try that came out too large, some less than the size asks for. */
    private static final double SAFETY = 0.9;

    /** What all paths are relative to: the reader has a checkout of its own. */
    static final String ROOT = "%SRCROOT%";

    private static final String PAGE = "https://github.com/jlockdep/jlockdep";

    private final SarifLimits limits;
    private final Sources sources;

    SarifReport(SarifLimits limits, Sources sources) {
        this.limits = limits;
        this.sources = sources;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        int all = report.findings().size();
        int shown = Math.min(all, limits.findings());
        List<String> cuts = cuts(shown, all);
        String text = render(report, shown, cuts);
        long size = gzippedSize(text);
        while (size > limits.gzipBytes() && shown > 0) {
            shown = (int) (shown * SAFETY * limits.gzipBytes() / size);
            cuts = cuts(shown, all);
            text = render(report, shown, cuts);
            size = gzippedSize(text);
        }
        cuts.forEach(notes);
        out.write(text);
    }

    private List<String> cuts(int shown, int all) {
        List<String> cuts = new ArrayList<>();
        if (shown < all) {
            cuts.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d findings are left out: GitHub takes %,d findings and %,d bytes when compressed",
                    all - shown,
                    all,
                    limits.findings(),
                    limits.gzipBytes()));
        }
        return cuts;
    }

    private String render(Report report, int shown, List<String> cuts) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.pretty(text)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(report, json);
            root(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            SarifResult result = new SarifResult(json, limits, sources, report.hasBaseline());
            for (ReportedFinding finding : report.findings().subList(0, shown)) {
                result.write(finding);
            }
            json.writeEndArray();
            result.shortened().ifPresent(cuts::add);
            invocation(cuts, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void tool(Report report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "jlockdep");
        json.writeStringField("informationUri", PAGE);
        json.writeStringField("version", report.runs().get(0).info().toolVersion());
        json.writeArrayFieldStart("rules");
        for (Prediction.Rule rule : Prediction.Rule.values()) {
            rule(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The slash ends the category, by which code scanning tells tools and their uses apart. */
    private static void root(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", "jlockdep/");
        json.writeEndObject();
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        text("description", "The root of the repository.", json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(Prediction.Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", RuleText.id(rule));
        text("shortDescription", RuleText.description(rule), json);
        text("fullDescription", RuleText.help(rule), json);
        text("help", RuleText.help(rule), json);
        json.writeEndObject();
    }

    private static void invocation(List<String> cuts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (String cut : cuts) {
            json.writeStartObject();
            json.writeStringField("level", "warning");
            text("message", cut, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    static void text(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static long gzippedSize(String text) throws IOException {
        CountingStream count = new CountingStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(count)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return count.bytes;
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }
}
