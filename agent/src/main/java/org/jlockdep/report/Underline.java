package org.jlockdep.report;

/** A line drawn under or over something, exactly as long as that is. */
final class Underline {
    private Underline() {}

    static String under(char stroke, String text) {
        StringBuilder rule = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            rule.append(stroke);
        }
        return rule.toString();
    }
}
