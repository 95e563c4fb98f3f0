package org.jlockdep.options;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text behind {@code -javaagent:jar=}: {@code key=value,key=value}. The first equals sign ends the key; blanks
 * around keys and values, and empty entries, do not count. A value that contains a comma, begins or ends with a blank
 * or begins with a quote stands between single quotes, where a doubled quote is one: {@code output='it''s, here.txt'}.
 * A backslash means nothing: Windows' file names are full of them. An entry that begins with a minus, as no key does,
 * goes on with the value before it: {@code rules=-onethread,-recursive}. So does a label behind {@code labels}, since no
 * option has such a name: {@code labels=service=orders,version=1.2}.
 */
final class AgentTail {
    private static final String LABELS = "labels";
    private static final char QUOTE = '\'';

    private final String text;
    private int position;

    private AgentTail(String text) {
        this.text = text;
    }

    static Map<String, String> parse(String text) {
        return new AgentTail(text).entries();
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        while (position < text.length()) {
            if (text.charAt(position) == ',' || isBlank(text.charAt(position))) {
                position++;
            } else {
                addEntry(entries);
            }
        }
        return entries;
    }

    private void addEntry(Map<String, String> entries) {
        int equals = text.indexOf('=', position);
        int comma = endOfPlain();
        if (equals < 0 || equals > comma) {
            String word = text.substring(position, comma).trim();
            throw new InvalidOptionException(name(word)
                    + " has no value: expected KEY=VALUE, and single quotes around a value that contains a comma");
        }
        String key = text.substring(position, equals).trim();
        position = equals + 1;
        if (entries.put(key, value(key)) != null) {
            throw new InvalidOptionException(name(key) + " is given twice");
        }
    }

    private String value(String key) {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
        if (position < text.length() && text.charAt(position) == QUOTE) {
            return quoted(key);
        }
        int end = endOfPlain();
        while (text.startsWith(",-", end) || key.equals(LABELS) && isLabel(end)) {
            int comma = text.indexOf(',', end + 1);
            end = comma < 0 ? text.length() : comma;
        }
        String value = text.substring(position, end).trim();
        position = end;
        return value;
    }

    private boolean isLabel(int comma) {
        int equals = text.indexOf('=', comma);
        return equals > 0 && LabelList.isOne(text.substring(comma + 1, equals).trim());
    }

    private String quoted(String key) {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != QUOTE) {
                value.append(c);
            } else if (position < text.length() && text.charAt(position) == QUOTE) {
                value.append(QUOTE);
                position++;
            } else {
                rejectTrailing(key);
                return value.toString();
            }
        }
        throw new InvalidOptionException(name(key) + " has a quote that is not closed");
    }

    private void rejectTrailing(String key) {
        int end = endOfPlain();
        String rest = text.substring(position, end).trim();
        if (!rest.isEmpty()) {
            throw new InvalidOptionException(
                    name(key) + " has '" + rest + "' behind its closing quote: expected a comma");
        }
        position = end;
    }

    private int endOfPlain() {
        int comma = text.indexOf(',', position);
        return comma < 0 ? text.length() : comma;
    }

    private static String name(String key) {
        return OptionSource.AGENT.describe(key);
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    /** The value as it has to be written to be read back. */
    static String quote(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf(QUOTE) != 0 && value.equals(value.trim());
        return plain ? value : QUOTE + value.replace("'", "''") + QUOTE;
    }
}
