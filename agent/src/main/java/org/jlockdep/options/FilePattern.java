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
        String time = new SimpleDateFormat("yyyyMMdd-HHmmss", Locale.ROOT).format(new Date(startMillis));
        return pattern.replace("%p", Long.toString(pid)).replace("%t", time).replace("%h", host);
    }
}
