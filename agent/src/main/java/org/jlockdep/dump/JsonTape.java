package org.jlockdep.dump;

import java.util.Arrays;

/**
 * The values of one line in the order of the text, in arrays that the next line uses again; a {@link JsonRecord} is a
 * stretch of it. Names and texts become strings only when they are asked for. No array holds references: a
 * store of one into an old array is a memory barrier under G1, and those were a quarter of what reading cost.
 */
final class JsonTape {
    static final byte OBJECT = 0;
    static final byte ARRAY = 1;
    static final byte TEXT = 2;
    static final byte NUMBER = 3;
    static final byte TRUE = 4;
    static final byte FALSE = 5;

    private static final int SMALL = 64;

    private final Vocabulary vocabulary;
    private byte[] kinds = new byte[SMALL];
    private int[] names = new int[SMALL];
    private int[] nameLengths = new int[SMALL];
    private int[] texts = new int[SMALL];
    private long[] numbers = new long[SMALL];
    private int[] ends = new int[SMALL];
    private int size;
    private char[] characters = {};

    JsonTape(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param text where names and texts will be */
    void clear(char[] text) {
        size = 0;
        characters = text;
    }

    /** All that is on it. */
    JsonRecord record() {
        return new JsonRecord(this, 0, size);
    }

    /** Begins an element of an array, or a member whose name is still to be told. Returns its place. */
    int begin(byte kind) {
        if (size == kinds.length) {
            grow(2 * size);
        }
        kinds[size] = kind;
        nameLengths[size] = 0;
        return size++;
    }

    private void grow(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        names = Arrays.copyOf(names, capacity);
        nameLengths = Arrays.copyOf(nameLengths, capacity);
        texts = Arrays.copyOf(texts, capacity);
        numbers = Arrays.copyOf(numbers, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    /** Ends a value that has begun there, with all that is in it. */
    void end(int at) {
        ends[at] = size;
    }

    void name(int at, int from, int length) {
        names[at] = from;
        nameLengths[at] = length;
    }

    void text(int at, int from, int length) {
        texts[at] = from;
        numbers[at] = length;
    }

    void number(int at, long number) {
        numbers[at] = number;
    }

    byte kindOf(int at) {
        return kinds[at];
    }

    boolean isNamed(int at, String name) {
        int length = nameLengths[at];
        if (length != name.length()) {
            return false;
        }
        int from = names[at];
        for (int i = 0; i < length; i++) {
            if (characters[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String nameOf(int at) {
        return new String(characters, names[at], nameLengths[at]);
    }

    String textOf(int at) {
        return vocabulary.text(characters, texts[at], (int) numbers[at]);
    }

    long numberOf(int at) {
        return numbers[at];
    }

    /** Where the next value begins that is not in this one. */
    int endOf(int at) {
        return ends[at];
    }

    /** The values between two places, for people. */
    String toString(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at = ends[at]) {
            text.append(nameLengths[at] == 0 ? "" : nameOf(at) + ":")
                    .append(valueOf(at))
                    .append(' ');
        }
        return text.toString();
    }

    private Object valueOf(int at) {
        switch (kinds[at]) {
            case TEXT:
                return '"' + textOf(at) + '"';
            case NUMBER:
                return numbers[at];
            case TRUE:
                return true;
            case FALSE:
                return false;
            case ARRAY:
                return '[' + toString(at + 1, ends[at]) + ']';
            default:
                return '{' + toString(at + 1, ends[at]) + '}';
        }
    }
}
