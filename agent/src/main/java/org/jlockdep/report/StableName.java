package org.jlockdep.report;

/**
 * A class or method name without what the compiler or the JVM counted: {@code lambda$foo$0} becomes {@code lambda$foo},
 * {@code Foo$2} becomes {@code Foo}, and {@code Foo$$Lambda$14/0x00c0} becomes {@code Foo$$Lambda}. An edit elsewhere
 * in the file moves these numbers.
 */
final class StableName {
    private StableName() {}

    static String of(String name) {
        int slash = name.indexOf('/');
        String plain = slash < 0 ? name : name.substring(0, slash);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            int end = endOfNumber(plain, i);
            if (end > i) {
                i = end - 1;
            } else {
                text.append(plain.charAt(i));
            }
        }
        return text.toString();
    }

    /** The end of the counted part that starts at {@code from}, or {@code from} if none does. */
    private static int endOfNumber(String name, int from) {
        int end = from + 1;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        boolean counted = name.charAt(from) == '$' && from > 0 && end > from + 1;
        return counted && (end == name.length() || name.charAt(end) == '$') ? end : from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
