package org.jlockdep.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/** Each finding as one line, as format json has it: for what asks many reports at once, in SQL. */
final class JsonRows implements Format {
    private final JsonReport whole;

    JsonRows(JsonReport whole) {
        this.whole = whole;
    }

    @Override
    public void write(Report report, Writer out, Consumer<String> notes) throws IOException {
        for (ReportedFinding finding : report.findings()) {
            try (JsonGenerator json = Json.compact(out)) {
                whole.finding(report, finding, json);
            }
            out.write('\n');
        }
    }
}
