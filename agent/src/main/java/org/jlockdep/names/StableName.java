package org.jlockdep.names;

/**
 * A class or method name without what the compiler or the JVM counted: {@code lambda$foo$0} becomes {@code lambda$foo},
 * {@code Foo$2} becomes {@code Foo}, and {@code Foo$$Lambda$14/0x00c0} becomes {@code Foo$$Lambda}. An edit elsewhere
 * in the file moves these numbers.
 */
public final class StableName {
    /** What may stand behind the name of a class or a method in the name of a lock class, or in the key of a finding. */
    private static final String DELIMITERS = "$.:([{";

    private StableName() {}

    /** @param name of a class or a method */
    public static String of(String name) {
        int slash = name.indexOf('/');
        return withoutNumbers(slash < 0 ? name : name.substring(0, slash));
    }

    /** @param name of a lock class: those that programs give may have a slash that means something */
    public static String ofLockClass(String name) {
        return withoutNumbers(name);
    }

    private static String withoutNumbers(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            int end = endOfNumber(name, i);
            if (end > i) {
                i = end - 1;
            } else {
                text.append(name.charAt(i));
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
        return counted && (end == name.length() || DELIMITERS.indexOf(name.charAt(end)) >= 0) ? end : from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
