package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object with members that are there and of the right type, or an exception that names the member. */
final class JsonRecord {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DumpFormat.MAX_DEPTH)
                    .maxStringLength(DumpFormat.MAX_STRING)
                    .maxNameLength(DumpFormat.MAX_STRING)
                    .maxNumberLength(20)
                    .build())
            .build();

    private final Map<String, Object> members;

    private JsonRecord(Map<String, Object> members) {
        this.members = members;
    }

    static JsonRecord parse(byte[] line, int length) throws MalformedRecordException {
        try (JsonParser parser = FACTORY.createParser(line, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedRecordException("no JSON object");
            }
            JsonRecord parsed = new JsonRecord(object(parser));
            if (parser.nextToken() != null) {
                throw new MalformedRecordException("more than one JSON object");
            }
            return parsed;
        } catch (MalformedRecordException e) {
            throw e;
        } catch (IOException e) {
            throw new MalformedRecordException(
                    "no JSON: " + String.valueOf(e.getMessage()).split("\n", 2)[0]);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedRecordException("no JSON: it ends too early");
        }
        switch (token) {
            case START_OBJECT:
                return new JsonRecord(object(parser));
            case START_ARRAY:
                return array(parser);
            case VALUE_STRING:
                return parser.getText();
            case VALUE_NUMBER_INT:
                return parser.getLongValue();
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                throw new MalformedRecordException("a " + token + " where no such thing belongs");
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Iterable<String> names() {
        return members.keySet();
    }

    String text(String name) throws MalformedRecordException {
        return as(String.class, name);
    }

    String text(String name, String otherwise) throws MalformedRecordException {
        return has(name) ? text(name) : otherwise;
    }

    long number(String name) throws MalformedRecordException {
        return as(Long.class, name);
    }

    long number(String name, long otherwise) throws MalformedRecordException {
        return has(name) ? number(name) : otherwise;
    }

    int index(String name) throws MalformedRecordException {
        return toInt(name, number(name));
    }

    boolean flag(String name) throws MalformedRecordException {
        return has(name) && as(Boolean.class, name);
    }

    JsonRecord object(String name) throws MalformedRecordException {
        return as(JsonRecord.class, name);
    }

    List<Integer> indices(String name) throws MalformedRecordException {
        List<Integer> numbers = new ArrayList<>();
        for (Long number : elements(Long.class, name)) {
            numbers.add(toInt(name, number));
        }
        return numbers;
    }

    List<String> texts(String name) throws MalformedRecordException {
        return elements(String.class, name);
    }

    List<JsonRecord> objects(String name) throws MalformedRecordException {
        return elements(JsonRecord.class, name);
    }

    private <T> List<T> elements(Class<T> type, String name) throws MalformedRecordException {
        List<T> elements = new ArrayList<>();
        List<?> values = has(name) ? as(List.class, name) : Collections.emptyList();
        for (Object element : values) {
            if (!type.isInstance(element)) {
                throw new MalformedRecordException("'" + name + "' has an element of another type");
            }
            elements.add(type.cast(element));
        }
        return elements;
    }

    private <T> T as(Class<T> type, String name) throws MalformedRecordException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new MalformedRecordException(
                    value == null ? "no '" + name + "'" : "'" + name + "' is of another type");
        }
        return type.cast(value);
    }

    private static int toInt(String name, long number) throws MalformedRecordException {
        if (number != (int) number) {
            throw new MalformedRecordException("'" + name + "' is out of range");
        }
        return (int) number;
    }
}
