package org.jlockdep.report;

/** Times as dmesg prints them: seconds and microseconds since the start, with a point in every locale. */
final class Stamp {
    private static final int SECONDS_WIDTH = 5;
    private static final int MICROS_WIDTH = 6;

    private Stamp() {}

    /** {@code 0.412345} */
    static String seconds(long nanos) {
        long micros = nanos / 1_000;
        return micros / 1_000_000 + "." + padded(micros % 1_000_000, MICROS_WIDTH, '0');
    }

    /** {@code [    0.412345]} */
    static String bracketed(long nanos) {
        return "[" + padded(seconds(nanos), SECONDS_WIDTH + 1 + MICROS_WIDTH, ' ') + "]";
    }

    private static String padded(Object value, int width, char filler) {
        StringBuilder text = new StringBuilder();
        String digits = value.toString();
        for (int i = digits.length(); i < width; i++) {
            text.append(filler);
        }
        return text.append(digits).toString();
    }
}
