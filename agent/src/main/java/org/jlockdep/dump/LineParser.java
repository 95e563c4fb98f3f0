package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Makes a record of a line, or says what is wrong with it. */
final class LineParser {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DumpFormat.MAX_DEPTH)
                    .maxStringLength(DumpFormat.MAX_STRING)
                    .maxNameLength(DumpFormat.MAX_STRING)
                    .maxNumberLength(20)
                    .build())
            .build();

    private final JsonTape tape;
    /** Names and texts without their escapes. */
    private char[] unescaped = {};

    private int size;

    LineParser(Vocabulary vocabulary) {
        this.tape = new JsonTape(vocabulary);
    }

    /** Reads one object and nothing behind it. The record is valid until the next line is parsed. */
    JsonRecord parse(byte[] line, int from, int length) throws MalformedRecordException {
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
        return tape.record();
    }

    private void begin(int length) {
        // Neither an escape nor a character of UTF-8, UTF-16 or UTF-32 makes more characters than it has bytes.
        if (unescaped.length < length) {
            unescaped = new char[length];
        }
        size = 0;
        tape.clear(unescaped);
    }

    private void object(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            name.getChars(0, name.length(), unescaped, size);
            int from = size;
            size += name.length();
            parser.nextToken();
            tape.name(value(parser), from, name.length());
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
                text(at, parser);
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

    /** Copied, and not asked for as a string: most texts are never looked at, and nearly all others were seen before. */
    private void text(int at, JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        System.arraycopy(parser.getTextCharacters(), parser.getTextOffset(), unescaped, size, length);
        tape.text(at, size, length);
        size += length;
    }
}
