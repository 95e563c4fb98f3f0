package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON objects, one a line; the line feed comes with the object, so that a line without one is a torn one. */
final class JsonLines {
    private static final int BUFFER = 1 << 16;

    private final JsonGenerator json;

    JsonLines(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(new BufferedOutputStream(out, BUFFER));
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    JsonGenerator begin() throws IOException {
        json.writeStartObject();
        return json;
    }

    JsonGenerator begin(String type) throws IOException {
        begin().writeStringField(DumpFormat.TYPE, type);
        return json;
    }

    void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    void flush() throws IOException {
        json.flush();
    }

    void close() throws IOException {
        json.close();
    }
}
