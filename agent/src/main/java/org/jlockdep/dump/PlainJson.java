package org.jlockdep.dump;

/**
 * Puts a line on the tape that looks as our writer makes them: no blanks, no escapes, ASCII. Nearly all lines of nearly
 * all dumps do, and this takes a fraction of the time of {@link AnyJson}, in which half of a merge was spent. It knows no
 * errors: of a line that is not plain it says so, and nothing more.
 */
final class PlainJson {
    /** With so many digits no number is too big. */
    private static final int DIGITS = 18;
    /** Far from all limits of a line. */
    private static final int LONGEST = 1 << 12;

    private final JsonTape tape;
    private byte[] line;
    private int at;
    private int to;

    PlainJson(JsonTape tape) {
        this.tape = tape;
    }

    /** Returns false if the line is not plain; then a part of it is on the tape. */
    boolean read(byte[] bytes, int from, int length) {
        tape.clear(bytes);
        line = bytes;
        at = from;
        to = from + length;
        return take('{') && object(1) && at == to;
    }

    private boolean take(char expected) {
        if (at < to && line[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Behind its brace. */
    private boolean object(int depth) {
        if (take('}')) {
            return true;
        }
        do {
            if (!member(depth)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean member(int depth) {
        if (!take('"')) {
            return false;
        }
        int from = at;
        if (!string()) {
            return false;
        }
        int length = at - 1 - from;
        int place = take(':') ? value(depth) : JsonRecord.ABSENT;
        if (place == JsonRecord.ABSENT) {
            return false;
        }
        tape.name(place, from, length);
        return true;
    }

    private boolean array(int depth) {
        if (take(']')) {
            return true;
        }
        do {
            if (value(depth) == JsonRecord.ABSENT) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    /** Returns its place. */
    private int value(int depth) {
        if (at == to) {
            return JsonRecord.ABSENT;
        }
        int place;
        boolean plain;
        switch (line[at]) {
            case '"':
                place = tape.begin(JsonTape.TEXT);
                plain = text(place);
                break;
            case '{':
                place = tape.begin(JsonTape.OBJECT);
                plain = depth < DumpFormat.MAX_DEPTH && take('{') && object(depth + 1);
                break;
            case '[':
                place = tape.begin(JsonTape.ARRAY);
                plain = depth < DumpFormat.MAX_DEPTH && take('[') && array(depth + 1);
                break;
            case 't':
                place = tape.begin(JsonTape.TRUE);
                plain = word("true");
                break;
            case 'f':
                place = tape.begin(JsonTape.FALSE);
                plain = word("false");
                break;
            default:
                place = tape.begin(JsonTape.NUMBER);
                plain = number(place);
        }
        tape.end(place);
        return plain ? place : JsonRecord.ABSENT;
    }

    private boolean text(int place) {
        at++;
        int from = at;
        boolean plain = string();
        tape.text(place, from, at - 1 - from);
        return plain;
    }

    /** Behind its quote. */
    private boolean string() {
        byte[] bytes = line;
        int limit = Math.min(to, at + LONGEST);
        int i = at;
        while (i < limit && bytes[i] != '"') {
            if (bytes[i] < ' ' || bytes[i] == '\\') {
                return false;
            }
            i++;
        }
        at = i + 1;
        return i < limit;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!take(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean number(int place) {
        boolean negative = take('-');
        byte[] bytes = line;
        int i = at;
        long number = 0;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            number = 10 * number + bytes[i] - '0';
            i++;
        }
        int digits = i - at;
        boolean plain = digits > 0 && digits <= DIGITS && (digits == 1 || bytes[at] != '0');
        at = i;
        tape.number(place, negative ? -number : number);
        return plain;
    }
}
