package org.jlockdep.cli;

import java.nio.charset.Charset;

/**
 * Text for {@code JAVA_TOOL_OPTIONS}, which every JVM below a command reads. The JVM takes it apart at white space;
 * quotes of both kinds keep text together and vanish, may begin in the middle of a word, and nothing escapes them.
 */
final class ToolOptions {
    static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    /** Java 8 reads the variable into a buffer of 1024 bytes, and ignores one that does not fit without a word. */
    private static final int JAVA_8_LIMIT = 1023;

    private ToolOptions() {}

    static boolean isTooLongForJava8(String value) {
        return value.getBytes(Charset.defaultCharset()).length > JAVA_8_LIMIT;
    }

    static String join(String before, String after) {
        return before.isBlank() ? after : before + " " + after;
    }

    static String quote(String option) {
        return option.matches("[^\\s'\"]*") ? option : '"' + option.replace("\"", "\"'\"'\"") + '"';
    }
}
