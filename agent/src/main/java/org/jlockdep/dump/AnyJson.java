package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Puts a line of any JSON on the tape, or says what is wrong with it. */
final class AnyJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DumpFormat.MAX_DEPTH)
                    .maxStringLength(DumpFormat.MAX_STRING)
                    .maxNameLength(DumpFormat.MAX_STRING)
                    .maxNumberLength(20)
                    .build())
            .build();

    private final JsonTape tape;
    /** Names and texts without their escapes, as UTF-8. */
    private byte[] unescaped = {};

    private int size;

    AnyJson(JsonTape tape) {
        this.tape = tape;
    }

    /** Reads one object and nothing behind it. */
    void read(byte[] line, int from, int length) throws MalformedRecordException {
        begin(length);
        try (JsonParser parser = FACTORY.createParser(line, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedRecordException("no JSON object");
            }
            object(parser);
            if (parser.nextToken() != null) {
                throw new MalformedRecordException("more than one JSON object");
            }
        } catch (MalformedRecordException e) {
            throw e;
        } catch (IOException e) {
            throw new MalformedRecordException(
                    "no JSON: " + String.valueOf(e.getMessage()).split("\n", 2)[0]);
        }
    }

    private void begin(int length) {
        // An escape never becomes longer; Jackson takes UTF-16 as well, of which two bytes become three at most.
        if (unescaped.length < 2 * length) {
            unescaped = new byte[2 * length];
        }
        size = 0;
        tape.clear(unescaped);
    }

    private void object(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int from = size;
            int length = unescape(parser.currentName());
            parser.nextToken();
            tape.name(value(parser), from, length);
        }
    }

    private void array(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser);
        }
    }

    private int value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedRecordException("no JSON: it ends too early");
        }
        int at;
        switch (token) {
            case START_OBJECT:
                at = tape.begin(JsonTape.OBJECT);
                object(parser);
                break;
            case START_ARRAY:
                at = tape.begin(JsonTape.ARRAY);
                array(parser);
                break;
            case VALUE_STRING:
                at = tape.begin(JsonTape.TEXT);
                int from = size;
                tape.text(at, from, unescape(parser.getText()));
                break;
            case VALUE_NUMBER_INT:
                at = tape.begin(JsonTape.NUMBER);
                tape.number(at, parser.getLongValue());
                break;
            case VALUE_TRUE:
            case VALUE_FALSE:
                at = tape.begin(token == JsonToken.VALUE_TRUE ? JsonTape.TRUE : JsonTape.FALSE);
                break;
            default:
                throw new MalformedRecordException("a " + token + " where no such thing belongs");
        }
        tape.end(at);
        return at;
    }

    private int unescape(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, unescaped, size, bytes.length);
        size += bytes.length;
        return bytes.length;
    }
}
