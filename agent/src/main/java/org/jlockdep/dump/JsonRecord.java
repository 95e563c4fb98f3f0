package org.jlockdep.dump;

import java.util.ArrayList;
import java.util.List;

/**
 * One JSON object with members that are there and of the right type, or an exception that names the member. Of members
 * with one name the last counts. Valid until its tape takes the next line.
 */
final class JsonRecord {
    /** The place of a value that is not there. */
    static final int ABSENT = -1;

    private final JsonTape tape;
    private final int from;
    private final int to;

    /** The members between two places of the tape. */
    JsonRecord(JsonTape tape, int from, int to) {
        this.tape = tape;
        this.from = from;
        this.to = to;
    }

    boolean has(String name) {
        return find(name) != ABSENT;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int at = from; at < to; at = tape.endOf(at)) {
            names.add(tape.nameOf(at));
        }
        return names;
    }

    String text(String name) throws MalformedRecordException {
        return tape.textOf(member(JsonTape.TEXT, name));
    }

    String text(String name, String otherwise) throws MalformedRecordException {
        return has(name) ? text(name) : otherwise;
    }

    long number(String name) throws MalformedRecordException {
        return tape.numberOf(member(JsonTape.NUMBER, name));
    }

    int index(String name) throws MalformedRecordException {
        return toInt(name, number(name));
    }

    boolean flag(String name) throws MalformedRecordException {
        int at = find(name);
        if (at == ABSENT || tape.kindOf(at) == JsonTape.FALSE) {
            return false;
        }
        member(JsonTape.TRUE, name);
        return true;
    }

    JsonRecord object(String name) throws MalformedRecordException {
        return inside(member(JsonTape.OBJECT, name));
    }

    int[] indices(String name) throws MalformedRecordException {
        JsonRecord elements = elements(JsonTape.NUMBER, name);
        int[] numbers = new int[elements.to - elements.from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = toInt(name, tape.numberOf(elements.from + i));
        }
        return numbers;
    }

    List<String> texts(String name) throws MalformedRecordException {
        List<String> texts = new ArrayList<>();
        JsonRecord elements = elements(JsonTape.TEXT, name);
        for (int at = elements.from; at < elements.to; at++) {
            texts.add(tape.textOf(at));
        }
        return texts;
    }

    List<JsonRecord> objects(String name) throws MalformedRecordException {
        List<JsonRecord> objects = new ArrayList<>();
        JsonRecord elements = elements(JsonTape.OBJECT, name);
        for (int at = elements.from; at < elements.to; at = tape.endOf(at)) {
            objects.add(inside(at));
        }
        return objects;
    }

    /** None if there is no such member. */
    private JsonRecord elements(byte kind, String name) throws MalformedRecordException {
        if (!has(name)) {
            return new JsonRecord(tape, to, to);
        }
        JsonRecord array = inside(member(JsonTape.ARRAY, name));
        for (int at = array.from; at < array.to; at = tape.endOf(at)) {
            if (tape.kindOf(at) != kind) {
                throw new MalformedRecordException("'" + name + "' has an element of another type");
            }
        }
        return array;
    }

    private JsonRecord inside(int at) {
        return new JsonRecord(tape, at + 1, tape.endOf(at));
    }

    private int member(byte kind, String name) throws MalformedRecordException {
        int at = find(name);
        if (at == ABSENT) {
            throw new MalformedRecordException("no '" + name + "'");
        }
        if (tape.kindOf(at) != kind) {
            throw new MalformedRecordException("'" + name + "' is of another type");
        }
        return at;
    }

    private int find(String name) {
        int found = ABSENT;
        for (int at = from; at < to; at = tape.endOf(at)) {
            if (tape.isNamed(at, name)) {
                found = at;
            }
        }
        return found;
    }

    private static int toInt(String name, long number) throws MalformedRecordException {
        if (number != (int) number) {
            throw new MalformedRecordException("'" + name + "' is out of range");
        }
        return (int) number;
    }

    @Override
    public String toString() {
        return tape.toString(from, to);
    }
}
