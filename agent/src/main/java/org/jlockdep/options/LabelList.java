package org.jlockdep.options;

import java.util.HashMap;
import java.util.Map;

/** Entries {@code LABEL=VALUE}, each label at most once. A value is a text as the build's id is one. */
final class LabelList implements OptionType<Labels> {
    static final String SERVICE = "service";
    static final String VERSION = "version";
    static final String ENVIRONMENT = "environment";

    private static final BuildId TEXT = new BuildId();

    @Override
    public String allowed() {
        return "service=TEXT, version=TEXT and environment=TEXT, separated by commas, each text without control characters"
                + " and of at most 200";
    }

    @Override
    public Labels parse(String text) {
        Map<String, String> values = new HashMap<>();
        for (String entry : text.split(",")) {
            if (!entry.trim().isEmpty()) add(entry, values);
        }
        return new Labels(taken(SERVICE, values), taken(VERSION, values), taken(ENVIRONMENT, values));
    }

    private static void add(String entry, Map<String, String> values) {
        int equals = entry.indexOf('=');
        String label = entry.substring(0, Math.max(0, equals)).trim();
        String before = values.put(label, TEXT.parse(entry.substring(equals + 1).trim()));
        if (!isOne(label) || before != null) throw new IllegalArgumentException(entry);
    }

    static boolean isOne(String word) {
        return word.equals(SERVICE) || word.equals(VERSION) || word.equals(ENVIRONMENT);
    }

    private static String taken(String label, Map<String, String> values) {
        String value = values.get(label);
        return value == null ? "" : value;
    }
}
