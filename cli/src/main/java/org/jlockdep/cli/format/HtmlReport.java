package org.jlockdep.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * One page with everything inside: it needs no network, and its policy allows none. The report lies in it as data, and
 * only the scripts that we know by their hashes may run, whatever a lock is called.
 */
final class HtmlReport implements Format {
    /** Each in a script element of its own, in this order; the first two bring their licences as comments. */
    private static final List<String> SCRIPTS =
            List.of("cytoscape.min.js", "dagre.min.js", "report-graph.js", "report-page.js");

    private final JsonReport data;

    HtmlReport(JsonReport data) {
        this.data = data;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        StringBuilder scripts = new StringBuilder();
        StringBuilder hashes = new StringBuilder();
        for (String name : SCRIPTS) {
            String script = resource(name);
            scripts.append("<script>").append(script).append("</script>\n");
            hashes.append(" 'sha256-").append(sha256(script)).append("'");
        }
        String page = resource("report.html")
                .replace("@hashes@", hashes)
                .replace("@style@", resource("report.css"))
                .replace("@scripts@", scripts);
        int hole = page.indexOf("@data@");
        out.append(page, 0, hole).append(json(report)).append(page, hole + "@data@".length(), page.length());
    }

    private String json(Report report) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.forScriptElement(text)) {
            data.write(report, json);
        }
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
