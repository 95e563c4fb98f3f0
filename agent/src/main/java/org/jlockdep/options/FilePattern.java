package org.jlockdep.options;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

/** A file name with places for what tells one JVM from another: {@code %p}, {@code %t}, {@code %h}. Immutable. */
public final class FilePattern {
    private final String pattern;

    FilePattern(String pattern) {
        this.pattern = pattern;
    }

    /** @param startMillis when the JVM started, since 1970 */
    public String fill(long pid, long startMillis, String host) {
        String filled = pattern.contains("%t") ? pattern.replace("%t", time(startMillis)) : pattern;
        return filled.replace("%p", Long.toString(pid)).replace("%h", host);
    }

    /** Not without need: it makes the JVM load some 150 classes about time zones and languages. */
    private static String time(long startMillis) {
        return new SimpleDateFormat("yyyyMMdd-HHmmss", Locale.ROOT).format(new Date(startMillis));
    }
}
