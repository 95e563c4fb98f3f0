package org.jlockdep.dump;

/** Makes a record of a line. */
final class LineParser {
    private final JsonTape tape;
    private final PlainJson plain;
    private final AnyJson any;

    LineParser(Vocabulary vocabulary) {
        tape = new JsonTape(vocabulary);
        plain = new PlainJson(tape);
        any = new AnyJson(tape);
    }

    /** The record is valid until the next line is parsed. */
    JsonRecord parse(byte[] bytes, int from, int length) throws MalformedRecordException {
        if (!plain.read(bytes, from, length)) {
            any.read(bytes, from, length);
        }
        return tape.record();
    }
}
